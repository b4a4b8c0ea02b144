package org.plenum.localstack.stripe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The frame of the stand-in's pages: no script, nothing from elsewhere, one style sheet inside the page under a nonce. */
final class Html {
    private static final String CSS = load();

    private Html() {}

    /** @param colour the organization's, checked where it was set */
    static Response page(int status, String title, String organization, String colour, String content) {
        String nonce = Ids.next("");
        String html = """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s · %2$s</title>
                <link rel="icon" href="data:,">
                <style nonce="%3$s">:root { --tenant: %4$s; }
                %5$s</style>
                </head>
                <body>
                <main>
                <div class="top">
                <div class="mark"><span aria-hidden="true">%6$s</span>%2$s</div>
                <span class="test">Test mode</span>
                </div>
                %7$s
                <footer>A local stand-in for Stripe. No money moves and no card is asked for.</footer>
                </main>
                </body>
                </html>
                """.formatted(
                escape(title), escape(organization), nonce, colour, CSS, escape(initial(organization)), content);
        return new Response(status, Map.of(), html)
                .with("Content-Type", "text/html; charset=utf-8")
                .with("Referrer-Policy", "same-origin")
                .with("X-Content-Type-Options", "nosniff")
                // Browsers apply form-action to the redirect after a post as well, and that leads to the platform.
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; img-src data:; style-src 'nonce-%s'; form-action 'self' http: https:; base-uri 'none'; frame-ancestors 'none'"
                                .formatted(nonce));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String initial(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }

    private static String load() {
        try (InputStream css = Html.class.getResourceAsStream("page.css")) {
            if (css == null) {
                throw new IllegalStateException("page.css is missing");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
