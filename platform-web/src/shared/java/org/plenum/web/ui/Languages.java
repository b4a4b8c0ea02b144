package org.plenum.web.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenum.languages.KnownLanguages;

/**
 * The languages that the pages speak: those in which there are texts, so adding one is adding its files, as far as the organization offers them. A reader gets the one of
 * the address ({@code ?lang=de}), else the one chosen in this session, else the cookie's, else their own as the organization knows it, else the first of the browser's
 * that is offered, else the organization's main one.
 */
@Named("languages")
@ApplicationScoped
public class Languages {
    public static final String PARAMETER = "lang";
    public static final String COOKIE = "lang";
    private static final Duration REMEMBERED_FOR = Duration.ofDays(365);
    /** Attribute of a session: what was chosen in it. */
    private static final String IN_SESSION = "org.plenum.language";
    /** Attribute of a session: the language of its person. */
    private static final String PERSONS = "org.plenum.persons-language";
    /** Attribute of a request: what {@link #settle} found. */
    private static final String SETTLED = "org.plenum.language";

    private static final String OFFER = "org.plenum.languages";

    private static final NavigableMap<String, Locale> KNOWN = KnownLanguages.all().stream()
            .collect(Collectors.toMap(tag -> tag, Locale::of, (one, same) -> one, TreeMap::new));

    /** A language as its speakers call it, and the page in it. */
    public record Choice(String tag, String name, String href, boolean current) {}

    /** A page in one language, for machines; {@code x-default} is the page that chooses by itself. */
    public record Alternate(String tag, String href) {}

    /**
     * What may be chosen.
     *
     * @param active tags
     * @param main one of them, for whom nothing else fits
     */
    public record Offer(Collection<String> active, String main) {
        static final Offer ALL = new Offer(KNOWN.keySet(), KnownLanguages.ENGLISH);

        Optional<Locale> named(@Nullable String tag) {
            if (tag == null) {
                return Optional.empty();
            }
            if (tag.equals(KnownLanguages.PSEUDO) && KnownLanguages.spoken(tag)) {
                return Optional.of(Locale.of(tag));
            }
            return active.contains(tag) ? Optional.ofNullable(KNOWN.get(tag)) : Optional.empty();
        }
    }

    /** @param page absolute and without a query */
    public static List<Alternate> alternates(HttpServletRequest request, String page) {
        Collection<String> active = offer(request).active();
        return Stream.concat(
                        Stream.of(new Alternate("x-default", page)),
                        active.size() < 2
                                ? Stream.empty()
                                : active.stream().map(tag -> new Alternate(tag, page + "?" + PARAMETER + "=" + tag)))
                .toList();
    }

    /** The address under which this answer is known for good: with the language when the reader's address names one. */
    public String canonicalOf(String page) {
        HttpServletRequest request = request();
        return offer(request)
                .named(asked(request))
                .map(language -> page + "?" + PARAMETER + "=" + language.getLanguage())
                .orElse(page);
    }

    /** The same for pages, which know no static methods. */
    public List<Alternate> alternatesOf(String page) {
        return alternates(request(), page);
    }

    /** How a language calls itself. */
    public String nameOf(String tag) {
        return name(Locale.of(tag));
    }

    /** Tells all that comes after in which languages this request can be answered, and finds out in which it is. */
    public static Locale settle(HttpServletRequest request, Offer offer, Supplier<Optional<String>> persons) {
        request.setAttribute(OFFER, offer);
        Locale language = wanted(request, offer, persons);
        request.setAttribute(SETTLED, language);
        return language;
    }

    /** In which language to answer. */
    public static Locale of(HttpServletRequest request) {
        return request.getAttribute(SETTLED) instanceof Locale settled
                ? settled
                : wanted(request, offer(request), Optional::empty);
    }

    /** The language that the address asks for; empty when it asks for none that is offered. */
    public static Optional<Locale> chosen(HttpServletRequest request) {
        return offer(request).named(asked(request));
    }

    /**
     * What the reader would like, the dearest first, as far as there are texts: from this and from what the organization offers follows the language of the answer. For those
     * who answer before that is found out; with a session it includes what is known of its person.
     */
    public static List<String> wishes(HttpServletRequest request) {
        // Asked for with every public page, so without the comfort of streams.
        Set<String> wishes = new LinkedHashSet<>(4);
        wish(wishes, request.getQueryString() == null ? null : asked(request));
        wish(wishes, ofSession(request));
        wish(wishes, remembered(request));
        wish(wishes, ofPerson(request));
        if (request.getHeader("Accept-Language") != null) {
            Enumeration<Locale> browsers = request.getLocales();
            while (browsers.hasMoreElements()) {
                wish(wishes, browsers.nextElement().getLanguage());
            }
        }
        return List.copyOf(wishes);
    }

    private static void wish(Set<String> wishes, @Nullable String tag) {
        if (tag != null && KnownLanguages.spoken(tag)) {
            wishes.add(tag);
        }
    }

    /** Says what the language of the session's person is, for {@link #wishes}. */
    public static void ofPerson(HttpSession session, String tag) {
        session.setAttribute(PERSONS, tag);
    }

    private static @Nullable String ofPerson(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(PERSONS) instanceof String tag ? tag : null;
    }

    private static Locale wanted(HttpServletRequest request, Offer offer, Supplier<Optional<String>> persons) {
        return offer.named(asked(request))
                .or(() -> offer.named(ofSession(request)))
                .or(() -> offer.named(remembered(request)))
                .or(() -> persons.get().flatMap(offer::named))
                .or(() -> preferred(request, offer))
                .orElseGet(() -> Locale.of(offer.main()));
    }

    private static Offer offer(HttpServletRequest request) {
        return request.getAttribute(OFFER) instanceof Offer offer ? offer : Offer.ALL;
    }

    /** Without the header a request names the server's own language, which says nothing of the reader. */
    private static Optional<Locale> preferred(HttpServletRequest request, Offer offer) {
        return request.getHeader("Accept-Language") == null
                ? Optional.empty()
                : Collections.list(request.getLocales()).stream()
                        .flatMap(wanted -> offer.named(wanted.getLanguage()).stream())
                        .findFirst();
    }

    /** Keeps what the address asks for, when it asks for something that is offered, and tells caches what the answer depends on. */
    public static void remember(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Vary", "Accept-Language, Cookie");
        Optional<Locale> chosen = chosen(request);
        if (chosen.isEmpty()) {
            return;
        }
        String tag = chosen.get().getLanguage();
        HttpSession session = request.getSession(false);
        if (session != null && !tag.equals(session.getAttribute(IN_SESSION))) {
            session.setAttribute(IN_SESSION, tag);
        }
        if (tag.equals(remembered(request)) || response.isCommitted()) {
            return;
        }
        Cookie cookie = new Cookie(COOKIE, tag);
        cookie.setPath("/");
        cookie.setMaxAge((int) REMEMBERED_FOR.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** All of them by name, with the address of the page that is shown now. */
    public List<Choice> getChoices() {
        HttpServletRequest request = request();
        String query = queryWithoutLanguage(request);
        String current =
                FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage();
        return offer(request).active().stream()
                .map(tag -> new Choice(tag, nameOf(tag), "?" + query + PARAMETER + "=" + tag, tag.equals(current)))
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
        String sent = query(request);
        return sent == null
                ? ""
                : Arrays.stream(sent.split("&", -1))
                        .filter(pair -> !pair.isEmpty() && !pair.startsWith(PARAMETER + "="))
                        .map(pair -> pair + "&")
                        .collect(Collectors.joining());
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    private static @Nullable String ofSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(IN_SESSION) instanceof String tag ? tag : null;
    }

    /** As the reader's address has it, also on a page to which it was forwarded. */
    private static @Nullable String query(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) == null
                ? request.getQueryString()
                : (String) request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
    }

    /** Read from the address alone: asking for a parameter would read a form, which comes after it is known that it is not too large. */
    private static @Nullable String asked(HttpServletRequest request) {
        String query = query(request);
        if (query == null) {
            return null;
        }
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(PARAMETER + "=")) {
                return pair.substring(PARAMETER.length() + 1);
            }
        }
        return null;
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
