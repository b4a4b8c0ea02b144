package org.plenum.localstack.stripe;

/** Where events go, and the secret that signs them. */
public record WebhookEndpoint(String url, String secret) {
    @Override
    public String toString() {
        return "WebhookEndpoint[" + url + "]";
    }
}
