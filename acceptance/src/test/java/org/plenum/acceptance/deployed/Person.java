package org.plenum.acceptance.deployed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenum.acceptance.support.Visitor;

/** Somebody with a browser at one site: accounts come from mails, the API takes the session as it does from our own pages. */
final class Person {
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]*/login-actions/[^\"]*)\"");
    private static final Pattern PROCEED = Pattern.compile("href=\"([^\"]*/login-actions/action-token[^\"]*)\"");
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]*)\"");
    private static final int ACTIONS = 2;
    private static final String PASSWORD = "plum tree harbour 9";

    private final Visitor visitor = new Visitor();
    private final String site;
    private final String email;

    Person(String site, String email) {
        this.site = site;
        this.email = email;
    }

    /** From the identity server's mail: its forms for a password and for a name, in its order. */
    void choosesPassword(String link, String firstName, String lastName) {
        Visitor.Page start = visitor.open(link);
        if (!PROCEED.matcher(start.text()).find()) {
            return; // followed in an earlier run, with the same password
        }
        Visitor.Page page = visitor.open(first(PROCEED, start));
        Map<String, String> fields = Map.of(
                "password-new",
                PASSWORD,
                "password-confirm",
                PASSWORD,
                "email",
                email,
                "firstName",
                firstName,
                "lastName",
                lastName);
        for (int form = 0; form < ACTIONS; form++) {
            page = visitor.follow(fill(first(FORM, page), fields));
        }
        assertTrue(page.text().contains("updated"), page.text());
    }

    /** From our own invitation's mail: a name and a password, which the identity server then asks for. */
    Visitor.Page acceptsInvitation(String link, String name) {
        Map<String, String> fields = new HashMap<>();
        fields.put("jakarta.faces.ViewState", first(VIEW_STATE, visitor.get(link)));
        fields.putAll(Map.of("accept", "accept", "name", name, "password", PASSWORD, "acceptButton", "x"));
        Visitor.Page form = visitor.follow(fill(link, fields));
        return visitor.follow(visitor.answerForm(form, email, PASSWORD));
    }

    Visitor.Page logsIn(String path) {
        return visitor.follow(visitor.answerForm(visitor.open(site + path), email, PASSWORD));
    }

    Visitor.Page opens(String path) {
        return visitor.open(site + path);
    }

    JsonObject gets(String path) {
        return json(visitor.get(site + path), 200);
    }

    JsonObject sends(String method, String path, Map<String, ?> body, int status) {
        return json(
                visitor.send(
                        method,
                        site + path,
                        new Gson().toJson(body),
                        "Content-Type",
                        "application/json",
                        "Origin",
                        site),
                status);
    }

    private Visitor.Page fill(String address, Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) ->
                body.append(encode(name)).append('=').append(encode(value)).append('&'));
        return visitor.send("POST", address, body.toString(), "Content-Type", "application/x-www-form-urlencoded");
    }

    private static JsonObject json(Visitor.Page page, int status) {
        assertEquals(status, page.status(), page.text());
        return JsonParser.parseString(page.text()).getAsJsonObject();
    }

    private static String first(Pattern wanted, Visitor.Page page) {
        Matcher found = wanted.matcher(page.text());
        if (!found.find()) {
            throw new AssertionError("No " + wanted + " at " + page.address() + ": " + page.text());
        }
        return found.group(1).replace("&amp;", "&");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
