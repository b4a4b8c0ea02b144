package org.plenum.localstack.stripe;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One HTTP request, read whole and within bounds. */
record Request(String method, String path, @Nullable String query, Headers headers, String body) {
    private static final int BODY_MAX_BYTES = 1 << 20;

    static Request read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(BODY_MAX_BYTES + 1);
        if (body.length > BODY_MAX_BYTES) {
            throw StripeError.tooLarge();
        }
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                exchange.getRequestURI().getRawQuery(),
                exchange.getRequestHeaders(),
                new String(body, StandardCharsets.UTF_8));
    }

    @Nullable
    String header(String name) {
        return headers.getFirst(name);
    }

    /** The parameters where Stripe takes them from: the query of a GET, the form in a POST's body. */
    Params params() {
        return new Params(FormParams.parse(method.equals("GET") || body.isEmpty() ? query : body));
    }
}
