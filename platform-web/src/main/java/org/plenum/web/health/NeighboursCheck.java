package org.plenum.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether Keycloak and Stripe answer: told to whoever looks, and never a reason to take this process out of service, since most of it works without them and
 * another process would not reach them either.
 */
@Readiness
@ApplicationScoped
class NeighboursCheck implements HealthCheck {
    @Inject
    Neighbours neighbours;

    @Inject
    @ConfigProperty(name = "plenum.keycloak.internal-url", defaultValue = "http://127.0.0.1:8180")
    String keycloak;

    @Inject
    @ConfigProperty(name = "plenum.stripe.api-base")
    Optional<String> stripe;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("neighbours")
                .withData("keycloakAnswers", neighbours.answers(URI.create(keycloak + "/realms/platform")))
                .withData("stripeAnswers", neighbours.answers(URI.create(stripe.orElse("https://api.stripe.com"))))
                .up()
                .build();
    }
}
