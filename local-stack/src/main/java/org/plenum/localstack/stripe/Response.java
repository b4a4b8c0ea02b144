package org.plenum.localstack.stripe;

import com.google.gson.JsonElement;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes back; {@link #NONE} closes the connection without a word. */
record Response(int status, Map<String, String> headers, String body) {
    static final Response NONE = new Response(0, Map.of(), "");

    static Response json(int status, JsonElement body) {
        return new Response(status, Map.of("Content-Type", "application/json"), Json.writePretty(body));
    }

    /** 303, so that the browser's form post becomes a GET of the target. */
    static Response seeOther(String url) {
        return new Response(303, Map.of("Location", url), "");
    }

    Response with(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body);
    }

    void send(HttpExchange exchange, boolean withBody) throws IOException {
        if (status == 0) {
            exchange.close();
            return;
        }
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 || !withBody ? -1 : bytes.length);
        if (withBody && bytes.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
        exchange.close();
    }
}
