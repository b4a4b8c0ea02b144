package org.plenum.acceptance.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.plenum.acceptance.support.Visitor;

/**
 * Sends one form again and again, each time with one thing wrong, and collects what is not as it should be: a message at that field, everything typed still there, nothing
 * stored, no script in the page, nothing accepted from elsewhere.
 */
final class Attempts {
    static final String SCRIPT = "\"'><script>alert(1)</script>";
    static final String LONG = "x".repeat(60_000);
    /** Not typed by people, or new with every answer. */
    private static final Set<String> NOT_TYPED =
            Set.of("jakarta.faces.ViewState", "version", "nonce", "file", "logo", "photo", "password");

    private static final Pattern NULL_CLASS = Pattern.compile("class=\"[^\"]*\\bnull\\b[^\"]*\"");

    private final Visitor visitor;
    private final String page;
    private final String id;
    private final String button;
    private final Map<String, String> good;
    private final Supplier<?> stored;
    private final List<String> complaints = new ArrayList<>();

    /**
     * @param page address
     * @param good a filling of the form that would be accepted
     * @param stored what must stay the same
     */
    Attempts(Visitor visitor, String page, String id, String button, Map<String, String> good, Supplier<?> stored) {
        this.visitor = visitor;
        this.page = page;
        this.id = id;
        this.button = button;
        this.good = good;
        this.stored = stored;
    }

    private Form filled() {
        return Form.of(visitor.get(page), id).with(good);
    }

    /** Each value is refused with a message at the field. */
    Attempts wrong(String field, String... values) {
        for (String value : values) {
            wrongAt(field, field, value);
        }
        return this;
    }

    /** @param at id of the field that the message is at; "" for one over the form */
    Attempts wrongAt(String at, String field, String value) {
        Object before = stored.get();
        Form sent = filled().with(field, value);
        Visitor.Page answer = sent.send(visitor, button);
        String what = field + "=" + value.substring(0, Math.min(40, value.length()));
        if (answer.status() != 200) {
            complaints.add(what + " gave " + answer.status() + " " + answer.next());
            return this;
        }
        if (!messageAt(answer, at)) {
            complaints.add(what + " gives no message at " + at + messages(answer));
        }
        kept(what, sent, Form.of(answer, id));
        clean(what, answer);
        Object after = stored.get();
        if (!before.equals(after)) {
            complaints.add(what + " was stored: " + before + " became " + after);
        }
        return this;
    }

    private void kept(String what, Form sent, Form shown) {
        sent.values().forEach((name, value) -> {
            // A choice that is none cannot be shown as chosen.
            if (!NOT_TYPED.contains(name)
                    && shown.values().containsKey(name)
                    && !what.startsWith(name + "=")
                    && !normal(shown.values().get(name)).equals(normal(value))) {
                complaints.add(what + " loses " + name + ": " + shown.values().get(name));
            }
        });
    }

    private static String normal(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private void clean(String what, Visitor.Page answer) {
        if (answer.text().contains("<script>alert")) {
            complaints.add(what + " is a script in the page");
        }
        if (NULL_CLASS.matcher(answer.text()).find()) {
            complaints.add(what + " shows a class null");
        }
        if (answer.text().contains("Exception") || answer.text().contains("org.plenum")) {
            complaints.add(what + " shows the inside: " + answer.text());
        }
    }

    private static boolean messageAt(Visitor.Page answer, String field) {
        return field.isEmpty()
                ? answer.text().contains("role=\"alert\"")
                : Pattern.compile("id=\"" + Pattern.quote(field)
                                + "(?:-error\"[^>]*>\\s*[^<\\s]|\"[^>]*>\\s*<span class=\"error\">[^<])")
                        .matcher(answer.text())
                        .find();
    }

    private static String messages(Visitor.Page answer) {
        return Pattern.compile("<[^>]*(?:class=\"error|role=\"alert)[^>]*>.{0,300}", Pattern.DOTALL)
                .matcher(answer.text())
                .results()
                .map(found -> found.group())
                .toList()
                .toString();
    }

    /** The good filling, sent by a page elsewhere or without what proves where it comes from, does nothing. */
    Attempts fromElsewhere() {
        Object before = stored.get();
        for (String[] headers : new String[][] {
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Origin", "http://globex.localhost:8080"},
            {"Origin", "null"}
        }) {
            int status = filled().send(visitor, button, headers).status();
            if (status != 403) {
                complaints.add("from elsewhere by " + String.join(" ", headers) + " gave " + status);
            }
        }
        for (String state : List.of("", "made-up", "-1234:5678")) {
            Visitor.Page answer =
                    filled().with("jakarta.faces.ViewState", state).send(visitor, button);
            if (answer.status() >= 500) {
                complaints.add("view state \"" + state + "\" gave " + answer.status());
            }
        }
        if (!before.equals(stored.get())) {
            complaints.add("something from elsewhere was stored");
        }
        return this;
    }

    void done() {
        assertEquals(List.of(), complaints, page);
    }
}
