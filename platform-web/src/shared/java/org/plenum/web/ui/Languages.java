package org.plenum.web.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The languages that the pages speak: those in which there are texts, so adding one is adding its files. A reader gets the one of the address ({@code ?lang=de}, which
 * is remembered in a cookie), else the remembered one, else the first of the browser's that we have, else English.
 */
@Named("languages")
@ApplicationScoped
public class Languages {
    public static final String PARAMETER = "lang";
    public static final String COOKIE = "lang";
    private static final Duration REMEMBERED_FOR = Duration.ofDays(365);
    private static final Map<String, Locale> KNOWN = known();

    /** A language as its speakers call it, and the page in it. */
    public record Choice(String tag, String name, String href, boolean current) {}

    /** A page in one language, for machines; {@code x-default} is the page that chooses by itself. */
    public record Alternate(String tag, String href) {}

    /** @param page absolute and without a query */
    public static List<Alternate> alternates(String page) {
        return Stream.concat(
                        Stream.of(new Alternate("x-default", page)),
                        KNOWN.keySet().stream().map(tag -> new Alternate(tag, page + "?" + PARAMETER + "=" + tag)))
                .toList();
    }

    /** The address under which this answer is known for good: with the language when the reader's address names one. */
    public String canonicalOf(String page) {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        return named(asked(request))
                .map(language -> page + "?" + PARAMETER + "=" + language.getLanguage())
                .orElse(page);
    }

    /** The same for pages, which know no static methods. */
    public List<Alternate> alternatesOf(String page) {
        return alternates(page);
    }

    private static Map<String, Locale> known() {
        return Stream.concat(Stream.of("en"), Arrays.stream(Locale.getISOLanguages()))
                .filter(tag -> Languages.class.getResource("words_" + tag + ".properties") != null)
                .collect(Collectors.toMap(tag -> tag, Locale::of, (one, same) -> one, TreeMap::new));
    }

    /** In which language to answer. */
    public static Locale of(HttpServletRequest request) {
        return named(asked(request))
                .or(() -> named(remembered(request)))
                .or(() -> preferred(request))
                .orElse(Locale.ENGLISH);
    }

    /** Without the header a request names the server's own language, which says nothing of the reader. */
    private static Optional<Locale> preferred(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null
                ? Optional.empty()
                : Collections.list(request.getLocales()).stream()
                        .flatMap(wanted -> named(wanted.getLanguage()).stream())
                        .findFirst();
    }

    /** Keeps what the address asks for, when it asks for something that we have, and tells caches what the answer depends on. */
    public static void remember(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Vary", "Accept-Language, Cookie");
        String asked = asked(request);
        if (named(asked).isEmpty() || asked == null || asked.equals(remembered(request)) || response.isCommitted()) {
            return;
        }
        Cookie cookie = new Cookie(COOKIE, asked);
        cookie.setPath("/");
        cookie.setMaxAge((int) REMEMBERED_FOR.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** All of them by name, with the address of the page that is shown now. */
    public List<Choice> getChoices() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String query = queryWithoutLanguage(
                (HttpServletRequest) faces.getExternalContext().getRequest());
        String current = faces.getViewRoot().getLocale().getLanguage();
        return KNOWN.entrySet().stream()
                .map(language -> new Choice(
                        language.getKey(),
                        name(language.getValue()),
                        "?" + query + PARAMETER + "=" + language.getKey(),
                        language.getKey().equals(current)))
                .sorted(Comparator.comparing(Choice::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** As its speakers write it at the beginning of a line. */
    private static String name(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    /** With an ampersand at the end unless it is empty. */
    private static String queryWithoutLanguage(HttpServletRequest request) {
        Object sent = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) == null
                ? request.getQueryString()
                : request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return sent == null
                ? ""
                : Arrays.stream(sent.toString().split("&", -1))
                        .filter(pair -> !pair.isEmpty() && !pair.startsWith(PARAMETER + "="))
                        .map(pair -> pair + "&")
                        .collect(Collectors.joining());
    }

    private static Optional<Locale> named(@Nullable String tag) {
        return tag == null ? Optional.empty() : Optional.ofNullable(KNOWN.get(tag));
    }

    private static @Nullable String asked(HttpServletRequest request) {
        return request.getParameter(PARAMETER);
    }

    private static @Nullable String remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
