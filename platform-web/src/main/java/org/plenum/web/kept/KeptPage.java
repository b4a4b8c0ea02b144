package org.plenum.web.kept;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A page as it goes out, plain and packed, with what its answer's headers said. */
final class KeptPage {
    private static final int DIGEST_CHARS = 22;
    /** Browsers keep it and ask each time whether it is still the same: they see a change at once, and a page that is the same costs no bytes. */
    private static final String ASK_EACH_TIME = "no-cache";

    private final String type;
    private final String language;
    private final List<CapturedAnswer.Header> headers;
    private final byte[] plain;
    private final byte[] packed;
    private final String tag;

    KeptPage(String type, String language, List<CapturedAnswer.Header> headers, byte[] plain) {
        this.type = type;
        this.language = language;
        this.headers = List.copyOf(headers);
        this.plain = plain;
        this.packed = gzip(plain);
        // Weak: packed and plain are the same page.
        this.tag = "W/\"" + digest(plain) + "\"";
    }

    /** In which it is. */
    String language() {
        return language;
    }

    int bytes() {
        return plain.length + packed.length;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(header -> response.addHeader(header.name(), header.value()));
        response.addHeader("Vary", "Accept-Encoding");
        response.setHeader("Cache-Control", ASK_EACH_TIME);
        response.setHeader("ETag", tag);
        if (same(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        byte[] body = plain;
        String accepted = request.getHeader("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            body = packed;
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    private boolean same(@Nullable String known) {
        return known != null && known.contains(tag.substring(2));
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static String digest(byte[] plain) {
        try {
            return Base64.getUrlEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(plain))
                    .substring(0, DIGEST_CHARS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
