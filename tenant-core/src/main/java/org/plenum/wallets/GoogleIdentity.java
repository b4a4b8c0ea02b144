package org.plenum.wallets;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.plenum.kernel.JsonText;

/**
 * Who signs passes for Google Wallet: a service account.
 *
 * @param issuer number of the issuer account at Google
 * @param account mail address of the service account
 */
public record GoogleIdentity(String issuer, String account, RSAPrivateKey key) {
    /**
     * @param serviceAccountJson the key file as Google gives it out
     * @throws IllegalArgumentException when it is something else
     */
    public static GoogleIdentity read(String issuer, String serviceAccountJson) {
        try {
            JsonObject file = JsonText.object(serviceAccountJson);
            String pem = file.getString("private_key", "");
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            RSAPrivateKey key =
                    (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
            String account = file.getString("client_email", "");
            if (account.isEmpty() || !issuer.matches("\\d{1,30}")) {
                throw new IllegalArgumentException("The key file names no service account, or the issuer is no number");
            }
            return new GoogleIdentity(issuer, account, key);
        } catch (GeneralSecurityException | JsonException unreadable) {
            throw new IllegalArgumentException("The key file of the service account cannot be read", unreadable);
        }
    }
}
