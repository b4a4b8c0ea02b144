package org.plenum.localstack.payara;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.plenum.localstack.process.Distributions;
import org.plenum.localstack.process.Java;

/**
 * The JVM's cache of loaded and linked server classes, which halves the work of a start. The first run records, the file is written when that run ends.
 * It depends on the server and where it lies, the JVM and its options. Our own classes are not in it: they are few and change all the time.
 */
record AotCache(Path file) {
    private static final int KEY_CHARS = 16;

    static AotCache of(Path folder, Path root, List<String> jvmOptions) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, Distributions.payaraVersion());
            add(digest, Java.version());
            // A class from the cache says that it comes from where it was recorded; Payara finds its own folder by
            // that.
            add(digest, root.toString());
            jvmOptions.forEach(option -> add(digest, option));
            String key = HexFormat.of().formatHex(digest.digest()).substring(0, KEY_CHARS);
            return new AotCache(folder.resolve("payara-" + key + ".aot"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Uses the cache, or records for it into {@code recording}, which {@link #keep} moves into place. */
    List<String> options(Path recording) {
        return List.of(exists() ? "-XX:AOTCache=" + file : "-XX:AOTCacheOutput=" + recording);
    }

    void keep(Path recording) {
        if (!exists() && Files.exists(recording)) {
            try (DirectoryStream<Path> outdated = Files.newDirectoryStream(file.getParent(), "payara-*.aot")) {
                for (Path each : outdated) {
                    Files.delete(each);
                }
                Files.move(recording, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
