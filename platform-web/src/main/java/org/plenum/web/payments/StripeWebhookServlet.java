package org.plenum.web.payments;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.plenum.payments.StripeWebhooks;
import org.plenum.payments.WebhookRefused;

/** Takes Stripe's webhooks. Any other answer than a success makes Stripe send it again, so a success means that the effect is committed. */
@WebServlet("/webhooks/stripe")
public class StripeWebhookServlet extends HttpServlet {
    @Inject
    StripeWebhooks webhooks;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        byte[] payload = request.getInputStream().readNBytes(StripeWebhooks.PAYLOAD_MAX_BYTES + 1);
        if (payload.length > StripeWebhooks.PAYLOAD_MAX_BYTES) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try {
            webhooks.receive(new String(payload, StandardCharsets.UTF_8), request.getHeader("Stripe-Signature"));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (WebhookRefused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }
}
