package org.plenum.wallets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wallet is offered while everything that it needs is there and in force. */
class WalletIdentitiesTest {
    private static final Instant NOW = SelfMade.FROM.plus(Duration.ofDays(10));

    @TempDir
    Path folder;

    @Test
    void whatTheOperatorNamesIsRead() throws Exception {
        WalletIdentities identities = complete();
        identities.read();

        AppleIdentity apple = identities.apple().orElseThrow();
        assertEquals("pass.org.example.tickets", apple.passType());
        assertEquals(2, apple.chain().size());
        assertEquals("3388", identities.google().orElseThrow().issuer());
    }

    @Test
    void nothingIsOfferedWithoutOrWithWrongFiles() throws Exception {
        WalletIdentities none = of(Optional.empty(), Optional.of(" "), NOW);
        none.read();
        assertTrue(none.apple().isEmpty() && none.google().isEmpty());

        WalletIdentities missing = of(Optional.of("no.p12"), Optional.of("no.json"), NOW);
        missing.read();
        assertTrue(missing.apple().isEmpty() && missing.google().isEmpty());

        WalletIdentities wrong = complete();
        wrong.applePassword = Optional.of("wrong");
        wrong.googleIssuer = Optional.empty();
        wrong.read();
        assertTrue(wrong.apple().isEmpty() && wrong.google().isEmpty());
    }

    @Test
    void aCertificateThatIsOverIsOfferedNoMore() throws Exception {
        WalletIdentities identities = complete();
        identities.clock = Clock.fixed(SelfMade.FROM.plus(Duration.ofDays(400)), ZoneOffset.UTC);
        identities.read();

        assertTrue(identities.apple().isEmpty());
    }

    private WalletIdentities complete() throws Exception {
        Path pass =
                Files.write(folder.resolve("pass.p12"), SelfMade.pkcs12("UID=pass.org.example.tickets, OU=A1B2C3D4E5"));
        Path account = Files.writeString(folder.resolve("account.json"), SelfMade.serviceAccount());
        Path between =
                Files.write(folder.resolve("wwdr.cer"), SelfMade.authority().getEncoded());
        WalletIdentities identities = of(Optional.of(pass.toString()), Optional.of(account.toString()), NOW);
        identities.appleIntermediate = Optional.of(between.toString());
        return identities;
    }

    private static WalletIdentities of(Optional<String> certificate, Optional<String> account, Instant now) {
        WalletIdentities identities = new WalletIdentities();
        identities.appleCertificate = certificate;
        identities.applePassword = Optional.of(new String(SelfMade.PASSWORD));
        identities.appleIntermediate = Optional.empty();
        identities.googleKey = account;
        identities.googleIssuer = Optional.of("3388");
        identities.clock = Clock.fixed(now, ZoneOffset.UTC);
        return identities;
    }
}
