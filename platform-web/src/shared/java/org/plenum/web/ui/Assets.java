package org.plenum.web.ui;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where style sheets, scripts, fonts and icons are. Their address carries a digest of all of them, so a browser may keep each for good and still sees every change;
 * addresses inside them (fonts, module imports) are relative and inherit the version.
 */
@Named
@ApplicationScoped
public class Assets {
    static final String FOLDER = "/resources/plenum/";
    static final String SERVED_UNDER = "/assets/";
    private static final int VERSION_LENGTH_CHARS = 12;

    @Inject
    private ServletContext context;

    private String version = "";

    @PostConstruct
    void readVersion() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            addFolder(FOLDER, digest);
            version = HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH_CHARS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addFolder(String folder, MessageDigest digest) throws IOException {
        Set<String> paths = context.getResourcePaths(folder);
        if (paths == null) {
            return;
        }
        for (String path : new TreeSet<>(paths)) {
            if (path.endsWith("/")) {
                addFolder(path, digest);
                continue;
            }
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            try (InputStream in = context.getResourceAsStream(path)) {
                digest.update(in.readAllBytes());
            }
        }
    }

    public String getVersion() {
        return version;
    }

    /** Where the application begins; empty at the root of a host. */
    public String getRoot() {
        return context.getContextPath();
    }

    /** Without a slash at the end: {@code #{assets.base}/css/public.css}. */
    public String getBase() {
        return getRoot() + SERVED_UNDER + version;
    }
}
