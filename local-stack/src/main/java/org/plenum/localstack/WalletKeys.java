package org.plenum.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.plenum.localstack.process.StackProblem;

/**
 * What stands in for the certificate that Apple gives out for passes and for the service account at Google, made at the first start. Telephones refuse what they sign; everything
 * up to there can be seen.
 */
final class WalletKeys {
    private static final String PASSWORD = "self-made";
    private static final String SUBJECT =
            "UID=pass.example.plenum, CN=Pass Type ID: pass.example.plenum, OU=SELFMADE00, O=Plenum";
    private static final String ISSUER = "3388000000000000000";
    private static final String VALID_DAYS = "3650";
    private static final int KEY_BITS = 2048;
    private static final int PATIENCE_SECONDS = 60;

    private WalletKeys() {}

    /** The settings of the platform that name them. */
    static Map<String, String> in(Path home) {
        Path folder = home.resolve("wallet");
        Path certificate = folder.resolve("pass.p12");
        Path account = folder.resolve("service-account.json");
        try {
            Files.createDirectories(folder);
            if (!Files.exists(certificate)) {
                makeCertificate(certificate);
            }
            if (!Files.exists(account)) {
                Files.writeString(account, account());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Map.of(
                "PLENUM_WALLET_APPLE_CERTIFICATE",
                certificate.toString(),
                "PLENUM_WALLET_APPLE_PASSWORD",
                PASSWORD,
                "PLENUM_WALLET_GOOGLE_KEY",
                account.toString(),
                "PLENUM_WALLET_GOOGLE_ISSUER",
                ISSUER);
    }

    /** The JDK has a tool for certificates, and nothing public in its library. */
    private static void makeCertificate(Path file) throws IOException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process process = new ProcessBuilder(List.of(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "pass",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        Integer.toString(KEY_BITS),
                        "-validity",
                        VALID_DAYS,
                        "-dname",
                        SUBJECT,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroy();
                throw new StackProblem("keytool made no certificate for passes");
            }
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new StackProblem("Stopped while a certificate was made");
        }
    }

    private static String account() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            String key = Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
            return """
                    {"type": "service_account", "client_email": "wallet@plenum.example", "private_key": "-----BEGIN PRIVATE KEY-----\\n%s\\n-----END PRIVATE KEY-----\\n"}
                    """.formatted(key);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
