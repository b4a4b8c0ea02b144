package org.plenum.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.plenum.tenancy.Sealed;
import org.plenum.tenancy.Tenancy;

/** What lets act who waits without an account. It stands in every mail to them, so it is derived and not kept. */
@ApplicationScoped
class WaitingSecrets {
    @Inject
    Sealed sealed;

    String ofEntry(UUID entry) {
        return sealed.secretOf("waiting:entry:" + Tenancy.current().slug(), entry);
    }

    /** Of the reservation that is made for them. */
    String ofHold(UUID order) {
        return sealed.secretOf("waiting:hold:" + Tenancy.current().slug(), order);
    }

    /** In a time that does not tell how much of it is right. */
    boolean fits(String secret, UUID entry) {
        return MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.UTF_8), ofEntry(entry).getBytes(StandardCharsets.UTF_8));
    }
}
