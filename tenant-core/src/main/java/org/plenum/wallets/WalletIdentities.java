package org.plenum.wallets;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** With what the platform signs passes, from files that its operator names. A wallet whose files are missing or wrong is one that is not offered. */
@ApplicationScoped
public class WalletIdentities {
    private static final Logger LOG = Logger.getLogger(WalletIdentities.class.getName());

    @Inject
    @ConfigProperty(name = "plenum.wallet.apple.certificate")
    Optional<String> appleCertificate;

    @Inject
    @ConfigProperty(name = "plenum.wallet.apple.password")
    Optional<String> applePassword;

    @Inject
    @ConfigProperty(name = "plenum.wallet.apple.intermediate")
    Optional<String> appleIntermediate;

    @Inject
    @ConfigProperty(name = "plenum.wallet.google.key")
    Optional<String> googleKey;

    @Inject
    @ConfigProperty(name = "plenum.wallet.google.issuer")
    Optional<String> googleIssuer;

    @Inject
    Clock clock;

    private Optional<AppleIdentity> apple = Optional.empty();
    private Optional<GoogleIdentity> google = Optional.empty();

    @PostConstruct
    void read() {
        apple = named(appleCertificate).flatMap(this::readApple);
        google = named(googleKey).flatMap(this::readGoogle);
    }

    /** Empty while it is not configured, or its certificate is over. */
    public Optional<AppleIdentity> apple() {
        return apple.filter(identity -> identity.validAt(clock.instant()));
    }

    /** Empty while it is not configured. */
    public Optional<GoogleIdentity> google() {
        return google;
    }

    /** A variable that is there and empty names nothing. */
    private static Optional<String> named(Optional<String> file) {
        return file.filter(name -> !name.isBlank());
    }

    private Optional<AppleIdentity> readApple(String file) {
        Optional<String> intermediate = named(appleIntermediate);
        try {
            AppleIdentity identity = AppleIdentity.read(
                    Files.readAllBytes(Path.of(file)),
                    applePassword.orElse("").toCharArray(),
                    intermediate.isPresent() ? Files.readAllBytes(Path.of(intermediate.get())) : null);
            if (!identity.validAt(clock.instant())) {
                LOG.log(
                        Level.WARNING,
                        "wallet.apple.expired until={0}",
                        identity.certificate().getNotAfter().toInstant());
            }
            return Optional.of(identity);
        } catch (IOException | IllegalArgumentException wrong) {
            LOG.log(Level.SEVERE, "wallet.apple.unusable", wrong);
            return Optional.empty();
        }
    }

    private Optional<GoogleIdentity> readGoogle(String file) {
        try {
            return Optional.of(GoogleIdentity.read(googleIssuer.orElse(""), Files.readString(Path.of(file))));
        } catch (IOException | IllegalArgumentException wrong) {
            LOG.log(Level.SEVERE, "wallet.google.unusable", wrong);
            return Optional.empty();
        }
    }
}
