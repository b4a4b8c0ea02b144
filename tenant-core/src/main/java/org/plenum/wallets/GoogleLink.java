package org.plenum.wallets;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import jakarta.json.JsonObject;
import java.time.Instant;
import org.plenum.kernel.JsonText;

/** The address at which Google Wallet takes in a pass, which is written in the address itself and signed. */
public final class GoogleLink {
    private static final String SAVE = "https://pay.google.com/gp/v/save/";

    private GoogleLink() {}

    /** @param payload classes and objects */
    public static String of(JsonObject payload, GoogleIdentity identity, String origin, Instant now) {
        JsonObject claims = JsonText.BUILDERS
                .createObjectBuilder()
                .add("iss", identity.account())
                .add("aud", "google")
                .add("typ", "savetowallet")
                .add("iat", now.getEpochSecond())
                .add("origins", JsonText.BUILDERS.createArrayBuilder().add(origin))
                .add("payload", payload)
                .build();
        try {
            JWSObject signed = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(JOSEObjectType.JWT)
                            .build(),
                    new Payload(claims.toString()));
            signed.sign(new RSASSASigner(identity.key()));
            return SAVE + signed.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException("The pass could not be signed", failure);
        }
    }
}
