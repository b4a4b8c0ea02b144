package org.plenum.web.kept;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenum.tenancy.Tenancy;
import org.plenum.web.ui.Languages;

/** Which pages are kept: those that show everybody the same. A page must know all its parameters here; asked for with another one it is made anew, for it may mean something to it. */
final class KeptAddresses {
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9-]{0,99}";
    private static final List<Address> ALL = List.of(
            new Address(Pattern.compile("/|/offline"), Set.of()),
            new Address(Pattern.compile("(?:/events/" + CODE + ")?/pages/" + CODE), Set.of()),
            new Address(Pattern.compile("/events/" + CODE), Set.of()),
            new Address(Pattern.compile("/events/" + CODE + "/agenda"), Set.of("day", "track")),
            new Address(Pattern.compile("/events/" + CODE + "/tickets"), Set.of("type")));

    /** Of what other sites add to links, to count who followed them. */
    private static final Pattern SAYS_NOTHING =
            Pattern.compile("utm_[a-z]{1,20}|fbclid|gclid|mc_cid|mc_eid|mtm_[a-z]{1,20}");

    /** Of kept ones but the home page, to look no further at others. */
    private static final List<String> STARTS = List.of("/events/", "/pages/", "/offline");

    /** Needs no encoding, and is short. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private record Address(Pattern path, Set<String> parameters) {}

    private KeptAddresses() {}

    /** Empty for what is not kept, and where there is no organization. */
    static Optional<PageKey> of(HttpServletRequest request) {
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return Optional.empty();
        }
        String path = request.getRequestURI();
        if (Tenancy.currentIfAny().isEmpty()
                || (!path.equals("/") && STARTS.stream().noneMatch(path::startsWith))) {
            return Optional.empty();
        }
        for (Address address : ALL) {
            if (address.path().matcher(path).matches()) {
                return query(request, address)
                        .map(query -> new PageKey(Tenancy.current().id(), path, query, Languages.wishes(request)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Map<String, String>> query(HttpServletRequest request, Address address) {
        String query = request.getQueryString();
        if (query == null || query.isEmpty()) {
            return Optional.of(Map.of());
        }
        Map<String, String> known = new HashMap<>();
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            String value = equals < 0 ? "" : parameter.substring(equals + 1);
            if (SAYS_NOTHING.matcher(name).matches()) {
                continue;
            }
            if (name.equals(Languages.PARAMETER) && request.getSession(false) != null) {
                return Optional.empty(); // somebody chooses it, perhaps for good
            }
            if (!knows(address, name) || !PLAIN.matcher(value).matches() || repeated(known.put(name, value))) {
                return Optional.empty();
            }
        }
        return Optional.of(known);
    }

    private static boolean knows(Address address, String name) {
        return name.equals(Languages.PARAMETER) || address.parameters().contains(name);
    }

    private static boolean repeated(@Nullable String before) {
        return before != null;
    }
}
