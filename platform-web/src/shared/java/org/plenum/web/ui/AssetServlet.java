package org.plenum.web.ui;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Answers {@code /assets/<version>/<file>}: style sheets and the public pages' script with their imports joined, text compressed once, everything kept by browsers for a year. */
@WebServlet(urlPatterns = Assets.SERVED_UNDER + "*", loadOnStartup = 2)
public class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String KEEP = "public, max-age=31536000, immutable";
    private static final String JOINED_SCRIPT = "js/public.js";
    private static final Pattern VERSIONED = Pattern.compile("/([0-9a-f]{1,64})/([A-Za-z0-9][A-Za-z0-9._/-]{0,120})");
    private static final Pattern IMPORT = Pattern.compile("(?m)^@import \"([^\"]+)\";$");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern LINE_START = Pattern.compile("\\n\\s*");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "txt", "text/plain;charset=UTF-8",
            "wasm", "application/wasm",
            "woff2", "font/woff2");

    /** One file as it goes out. */
    private static final class Asset {
        final String type;
        final byte[] plain;
        /** Null when packing gains nothing. */
        final byte @Nullable [] packed;

        Asset(String type, byte[] plain, byte @Nullable [] packed) {
            this.type = type;
            this.plain = plain;
            this.packed = packed;
        }
    }

    /** Bounded by the files in the war: a name that is not one of them is never stored. */
    private final transient Map<String, Asset> known = new ConcurrentHashMap<>();

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        Matcher versioned = VERSIONED.matcher(path == null ? "" : path);
        Asset asset = versioned.matches() ? find(versioned.group(2)) : null;
        if (asset == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean current = versioned.group(1).equals(assets.getVersion()) && !inDevelopment();
        response.setHeader("Cache-Control", current ? KEEP : "no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(asset.type);
        if ("font/woff2".equals(asset.type)) {
            // The log-in page lives on the identity server's origin and uses the organization's faces.
            response.setHeader("Access-Control-Allow-Origin", "*");
        }
        byte[] body = asset.plain;
        if (asset.packed != null) {
            response.setHeader("Vary", "Accept-Encoding");
            String accepted = request.getHeader("Accept-Encoding");
            if (accepted != null && accepted.contains("gzip")) {
                response.setHeader("Content-Encoding", "gzip");
                body = asset.packed;
            }
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private @Nullable Asset find(String name) throws IOException {
        Asset asset = inDevelopment() ? null : known.get(name);
        if (asset == null) {
            asset = load(name);
            if (asset != null) {
                known.put(name, asset);
            }
        }
        return asset;
    }

    private @Nullable Asset load(String name) throws IOException {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        byte[] bytes = type == null || name.contains("..") ? null : read(name);
        if (type == null || bytes == null) {
            return null;
        }
        if (name.equals(JOINED_SCRIPT)) {
            bytes = JoinedModules.of(name, this::text).getBytes(StandardCharsets.UTF_8);
        }
        if (name.endsWith(".css")) {
            bytes = shortened(joined(name, new String(bytes, StandardCharsets.UTF_8)))
                    .getBytes(StandardCharsets.UTF_8);
        }
        return new Asset(type, bytes, name.endsWith(".woff2") ? null : gzip(bytes));
    }

    private String joined(String name, String css) throws IOException {
        StringBuilder whole = new StringBuilder();
        Matcher imports = IMPORT.matcher(css);
        while (imports.find()) {
            String target = URI.create(name).resolve(imports.group(1)).toString();
            byte[] part = read(target);
            if (part == null) {
                throw new IOException(name + " imports " + target + ", which does not exist");
            }
            imports.appendReplacement(
                    whole, Matcher.quoteReplacement(joined(target, new String(part, StandardCharsets.UTF_8))));
        }
        return imports.appendTail(whole).toString();
    }

    private static String shortened(String css) {
        return LINE_START
                .matcher(COMMENT.matcher(css).replaceAll(""))
                .replaceAll("\n")
                .strip();
    }

    private String text(String name) throws IOException {
        byte[] bytes = read(name);
        if (bytes == null) {
            throw new IOException(name + " is imported and does not exist");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private byte @Nullable [] read(String name) throws IOException {
        try (InputStream in = getServletContext().getResourceAsStream(Assets.FOLDER + name)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 2);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private boolean inDevelopment() {
        return "Development".equals(getServletContext().getInitParameter("jakarta.faces.PROJECT_STAGE"));
    }
}
