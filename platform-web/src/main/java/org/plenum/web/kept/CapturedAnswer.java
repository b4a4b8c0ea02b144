package org.plenum.web.kept;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenum.web.ui.Languages;

/** Takes an answer down instead of sending it. Refusals and redirections go through at once, for they are never kept. */
final class CapturedAnswer extends HttpServletResponseWrapper {
    private static final int FIRST_BYTES = 24 * 1024;
    private static final int KEPT_MAX_BYTES = 512 * 1024;
    private static final String HTML = "text/html";
    private static final String POLICY = "content-security-policy";
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    private static final Set<String> OURS =
            Set.of("cache-control", "content-length", "content-type", "etag", "expires", "pragma", "vary", POLICY);

    /** A script in the page itself, unless it is data. */
    private static final Pattern NEEDS_NONCE = Pattern.compile("<script(?![^>]*(?:\\ssrc=|/ld\\+json))|\\son[a-z]+=\"");

    /** One of the answer. */
    record Header(String name, String value) {}

    private final ByteArrayOutputStream body = new ByteArrayOutputStream(FIRST_BYTES);
    private final List<Header> headers = new ArrayList<>();
    private final PrintWriter writer = new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
    private int status = SC_OK;
    private @Nullable String type;
    private boolean passedOn;
    private boolean personal;
    private @Nullable Cookie language;

    CapturedAnswer(HttpServletResponse response) {
        super(response);
    }

    /** The page, if everybody may have it. */
    Optional<KeptPage> page(String language) {
        boolean whole = !passedOn && !personal && status == SC_OK && type != null && type.startsWith(HTML);
        if (!whole || bytes().length == 0 || bytes().length > KEPT_MAX_BYTES) {
            return Optional.empty();
        }
        String text = withoutNonces(body.toString(StandardCharsets.UTF_8));
        return NEEDS_NONCE.matcher(text).find()
                ? Optional.empty()
                : Optional.of(new KeptPage(
                        HTML + ";charset=UTF-8", language, ofPage(), text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A nonce must be another one in each answer. PrimeFaces gives one to every script; those that come from a file run without. */
    private String withoutNonces(String page) {
        String text = page;
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase(POLICY)) {
                text = NONCE.matcher(header.value())
                        .results()
                        .map(nonce -> " nonce=\"" + nonce.group(1) + "\"")
                        .reduce(text, (rest, nonce) -> rest.replace(nonce, ""));
            }
        }
        return text;
    }

    /** What the page is told to be besides its type: not how long it lasts and what it depends on, which is ours to say, nor the policy of its nonces. */
    private List<Header> ofPage() {
        return headers.stream()
                .filter(header -> !OURS.contains(header.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Sends what was taken down, when it is not kept. */
    void release() throws IOException {
        if (passedOn) {
            return;
        }
        HttpServletResponse real = real();
        real.setStatus(status);
        if (language != null) {
            real.addCookie(language);
        }
        headers.forEach(header -> real.addHeader(header.name(), header.value()));
        if (type != null) {
            real.setContentType(type);
        }
        byte[] bytes = bytes();
        real.setContentLength(bytes.length);
        real.getOutputStream().write(bytes);
    }

    private byte[] bytes() {
        writer.flush();
        return body.toByteArray();
    }

    private HttpServletResponse real() {
        return (HttpServletResponse) getResponse();
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public void write(int one) {
                body.write(one);
            }

            @Override
            public void write(byte[] some, int from, int length) {
                body.write(some, from, length);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("A page that is taken down is not written bit by bit");
            }
        };
    }

    @Override
    public void addHeader(String name, String value) {
        personal |= name.equalsIgnoreCase("Set-Cookie")
                || (name.equalsIgnoreCase("Cache-Control")
                        && (value.contains("no-store") || value.contains("private")));
        headers.add(new Header(name, value));
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        headers.removeIf(header -> header.name().equalsIgnoreCase(name));
        if (value != null) {
            addHeader(name, value);
        }
    }

    /** That of the language is no reason not to keep a page, for each reader is given his own with it. */
    @Override
    public void addCookie(Cookie cookie) {
        if (cookie.getName().equals(Languages.COOKIE)) {
            language = cookie;
        } else {
            personal = true;
            real().addCookie(cookie);
        }
    }

    @Override
    public void setDateHeader(String name, long date) {
        real().setDateHeader(name, date);
    }

    @Override
    public void addDateHeader(String name, long date) {
        real().addDateHeader(name, date);
    }

    @Override
    public void setIntHeader(String name, int value) {
        setHeader(name, Integer.toString(value));
    }

    @Override
    public void addIntHeader(String name, int value) {
        addHeader(name, Integer.toString(value));
    }

    @Override
    public @Nullable String getHeader(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElseGet(() -> real().getHeader(name));
    }

    @Override
    public boolean containsHeader(String name) {
        return getHeader(name) != null;
    }

    @Override
    public void setContentType(@Nullable String type) {
        this.type = type;
    }

    @Override
    public @Nullable String getContentType() {
        return type;
    }

    @Override
    public void setCharacterEncoding(String encoding) {
        // All pages are in UTF-8, and their type says so.
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public void setLocale(Locale locale) {
        // Pages name their language in themselves.
    }

    @Override
    public void setContentLength(int length) {
        // Counted when it is sent.
    }

    @Override
    public void setContentLengthLong(long length) {
        // Counted when it is sent.
    }

    @Override
    public void setStatus(int status) {
        this.status = status;
    }

    @Override
    public int getStatus() {
        return passedOn ? real().getStatus() : status;
    }

    @Override
    public void sendError(int code) throws IOException {
        passedOn = true;
        real().sendError(code);
    }

    @Override
    public void sendError(int code, String message) throws IOException {
        passedOn = true;
        real().sendError(code, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        passedOn = true;
        real().sendRedirect(location);
    }

    @Override
    public void flushBuffer() {
        writer.flush();
    }

    @Override
    public boolean isCommitted() {
        return passedOn;
    }

    @Override
    public void resetBuffer() {
        writer.flush();
        body.reset();
    }

    @Override
    public void reset() {
        resetBuffer();
        headers.clear();
        status = SC_OK;
    }
}
