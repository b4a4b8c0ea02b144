package org.plenum.localstack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** What this stack keeps secret, made at its first start and kept with its data. */
record Secrets(String keycloakAdmin, String provisioner, String platformClient, String secretKey) {
    private static final int SECRET_BYTES = 32;

    static Secrets in(Path home) {
        Path file = home.resolve("secrets.properties");
        Properties properties = new Properties();
        try {
            if (Files.exists(file)) {
                try (Reader in = Files.newBufferedReader(file)) {
                    properties.load(in);
                }
            } else {
                for (String name : new String[] {"keycloakAdmin", "provisioner", "platformClient", "secretKey"}) {
                    properties.setProperty(name, random());
                }
                Files.createDirectories(home);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                try (Writer out = Files.newBufferedWriter(file)) {
                    properties.store(out, null);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Secrets(
                properties.getProperty("keycloakAdmin"),
                properties.getProperty("provisioner"),
                properties.getProperty("platformClient"),
                properties.getProperty("secretKey"));
    }

    private static String random() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
