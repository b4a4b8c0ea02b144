package org.plenum.wallets;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates and keys in the form in which Apple and Google give them out, made here. */
public final class SelfMade {
    public static final char[] PASSWORD = "open sesame".toCharArray();
    public static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration VALID = Duration.ofDays(365);
    private static final String AUTHORITY = "CN=Self-made WWDR, O=Self-made";
    private static final KeyPair AUTHORITY_KEYS = keys();
    private static final KeyPair KEYS = keys();

    private SelfMade() {}

    public static X509Certificate authority() throws Exception {
        return certificate(AUTHORITY, AUTHORITY_KEYS, AUTHORITY_KEYS.getPrivate());
    }

    /** A file of Apple's kind. */
    public static byte[] pkcs12(String subject) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        X509Certificate certificate = certificate(subject, KEYS, AUTHORITY_KEYS.getPrivate());
        store.setKeyEntry("pass", KEYS.getPrivate(), PASSWORD, new Certificate[] {certificate});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, PASSWORD);
        return bytes.toByteArray();
    }

    public static AppleIdentity apple() throws Exception {
        return AppleIdentity.read(
                pkcs12(
                        "UID=pass.org.example.tickets, CN=Pass Type ID: pass.org.example.tickets, OU=A1B2C3D4E5, O=Example, C=NL"),
                PASSWORD,
                authority().getEncoded());
    }

    /** A key file of Google's kind. */
    public static String serviceAccount() {
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(KEYS.getPrivate().getEncoded())
                        .replace("\r", "")
                + "\n-----END PRIVATE KEY-----\n";
        return """
                {"type": "service_account", "client_email": "wallet@example.iam.gserviceaccount.com", "private_key": "%s"}""".formatted(pem.replace("\n", "\\n"));
    }

    public static KeyPair keyPair() {
        return KEYS;
    }

    private static X509Certificate certificate(String subject, KeyPair keys, PrivateKey signer) throws Exception {
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                new X500Principal(AUTHORITY),
                                BigInteger.ONE,
                                Date.from(FROM),
                                Date.from(FROM.plus(VALID)),
                                new X500Principal(subject),
                                keys.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withRSA").build(signer)));
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
