package org.plenum.wallets;

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

    private final Clock clock;
    private final Optional<AppleIdentity> apple;
    private final Optional<GoogleIdentity> google;

    /** For the container's proxy. */
    protected WalletIdentities() {
        this.clock = Clock.systemUTC();
        this.apple = Optional.empty();
        this.google = Optional.empty();
    }

    @Inject
    public WalletIdentities(
            @ConfigProperty(name = "plenum.wallet.apple.certificate") Optional<String> appleCertificate,
            @ConfigProperty(name = "plenum.wallet.apple.password") Optional<String> applePassword,
            @ConfigProperty(name = "plenum.wallet.apple.intermediate") Optional<String> appleIntermediate,
            @ConfigProperty(name = "plenum.wallet.google.key") Optional<String> googleKey,
            @ConfigProperty(name = "plenum.wallet.google.issuer") Optional<String> googleIssuer,
            Clock clock) {
        this.clock = clock;
        this.apple = named(appleCertificate)
                .flatMap(file -> readApple(file, applePassword.orElse(""), named(appleIntermediate), clock));
        this.google = named(googleKey).flatMap(file -> readGoogle(file, googleIssuer.orElse("")));
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

    private static Optional<AppleIdentity> readApple(
            String file, String password, Optional<String> intermediate, Clock clock) {
        try {
            AppleIdentity identity = AppleIdentity.read(
                    Files.readAllBytes(Path.of(file)),
                    password.toCharArray(),
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

    private static Optional<GoogleIdentity> readGoogle(String file, String issuer) {
        try {
            return Optional.of(GoogleIdentity.read(issuer, Files.readString(Path.of(file))));
        } catch (IOException | IllegalArgumentException wrong) {
            LOG.log(Level.SEVERE, "wallet.google.unusable", wrong);
            return Optional.empty();
        }
    }
}
