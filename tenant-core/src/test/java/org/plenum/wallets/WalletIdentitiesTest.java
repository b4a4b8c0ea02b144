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
        WalletIdentities identities = complete("3388", SelfMade.PASSWORD, NOW);

        AppleIdentity apple = identities.apple().orElseThrow();
        assertEquals("pass.org.example.tickets", apple.passType());
        assertEquals(2, apple.chain().size());
        assertEquals("3388", identities.google().orElseThrow().issuer());
    }

    @Test
    void nothingIsOfferedWithoutOrWithWrongFiles() throws Exception {
        WalletIdentities none = of(Optional.empty(), Optional.of(" "));
        assertTrue(none.apple().isEmpty() && none.google().isEmpty());

        WalletIdentities missing = of(Optional.of("no.p12"), Optional.of("no.json"));
        assertTrue(missing.apple().isEmpty() && missing.google().isEmpty());

        WalletIdentities wrong = complete("no number", "wrong".toCharArray(), NOW);
        assertTrue(wrong.apple().isEmpty() && wrong.google().isEmpty());
    }

    @Test
    void aCertificateThatIsOverIsOfferedNoMore() throws Exception {
        Instant after = SelfMade.FROM.plus(Duration.ofDays(400));

        assertTrue(complete("3388", SelfMade.PASSWORD, after).apple().isEmpty());
    }

    private WalletIdentities complete(String issuer, char[] password, Instant now) throws Exception {
        Path pass =
                Files.write(folder.resolve("pass.p12"), SelfMade.pkcs12("UID=pass.org.example.tickets, OU=A1B2C3D4E5"));
        Path account = Files.writeString(folder.resolve("account.json"), SelfMade.serviceAccount());
        Path between =
                Files.write(folder.resolve("wwdr.cer"), SelfMade.authority().getEncoded());
        return new WalletIdentities(
                Optional.of(pass.toString()),
                Optional.of(new String(password)),
                Optional.of(between.toString()),
                Optional.of(account.toString()),
                Optional.of(issuer),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static WalletIdentities of(Optional<String> certificate, Optional<String> account) {
        return new WalletIdentities(
                certificate,
                Optional.of("secret"),
                Optional.empty(),
                account,
                Optional.of("3388"),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
