package org.plenum.acceptance.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenum.localstack.DemoAccount;

/** A browser without a screen: keeps cookies, follows redirects one by one so that a test can look at or withhold each. */
public final class Visitor {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int REDIRECTS_MAX = 12;
    private static final Pattern FORM =
            Pattern.compile("action=\"([^\"]*login-actions/(?:authenticate|reset-credentials)[^\"]*)\"");

    private final Cookies cookies = new Cookies();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** One answer, with the address that gave it. */
    public record Page(URI address, HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public Optional<URI> next() {
            return response.headers().firstValue("Location").map(address::resolve);
        }
    }

    public Page get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    /** @param headers name, value, name, value … */
    public Page send(String method, String address, String body, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .headers(headers)
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Follows redirects from here to the page at the end. */
    public Page open(String address) {
        return follow(get(address));
    }

    public Page follow(Page page) {
        Page now = page;
        for (int i = 0; i < REDIRECTS_MAX && now.next().isPresent(); i++) {
            now = get(now.next().get().toString());
        }
        return now;
    }

    /** Asks for a page, logs in at the form to which that leads, and comes back. */
    public Page logIn(String address, String username) {
        return follow(answerForm(open(address), username));
    }

    /** Fills in the identity server's form; what comes back is the redirect to the callback, not yet followed. */
    public Page answerForm(Page form, String username) {
        return answerForm(form, username, DemoAccount.PASSWORD);
    }

    public Page answerForm(Page form, String username, String password) {
        Matcher action = FORM.matcher(form.text());
        if (!action.find()) {
            throw new AssertionError("No log-in form at " + form.address() + " (" + form.status() + ")");
        }
        return send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "username=" + encode(username) + "&password=" + encode(password))));
    }

    /** The cookies for a site, as a header. */
    public String cookieHeader(String site) {
        return cookies.header(URI.create(site));
    }

    private Page send(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(TIMEOUT).build();
        try {
            return new Page(request.uri(), http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
