package org.plenum.acceptance.support;

import java.net.CookieHandler;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Cookies as browsers keep them on a developer's machine: secure ones go to localhost without TLS too, which Java's own jar refuses. */
final class Cookies extends CookieHandler {
    /** Value by host, path and name. */
    private final Map<String, Map<String, Map<String, String>>> kept = new TreeMap<>();

    @Override
    public synchronized Map<String, List<String>> get(URI address, Map<String, List<String>> headers) {
        String header = header(address);
        return header.isEmpty() ? Map.of() : Map.of("Cookie", List.of(header));
    }

    @Override
    public synchronized void put(URI address, Map<String, List<String>> headers) {
        headers.forEach((name, values) -> {
            if (name != null && name.equalsIgnoreCase("Set-Cookie")) {
                values.forEach(value -> keep(address.getHost(), value));
            }
        });
    }

    synchronized String header(URI address) {
        String path = address.getPath().isEmpty() ? "/" : address.getPath();
        return kept.getOrDefault(address.getHost(), Map.of()).entrySet().stream()
                .filter(of -> path.startsWith(of.getKey()))
                .flatMap(of -> of.getValue().entrySet().stream())
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String host, String setCookie) {
        String[] parts = setCookie.split(";", -1);
        int equals = parts[0].indexOf('=');
        String path = "/";
        boolean gone = false;
        for (String part : parts) {
            String attribute = part.strip();
            String lower = attribute.toLowerCase(Locale.ROOT);
            if (lower.startsWith("path=")) {
                path = attribute.substring("path=".length());
            }
            gone = gone || lower.equals("max-age=0");
        }
        Map<String, String> cookies =
                kept.computeIfAbsent(host, fresh -> new TreeMap<>()).computeIfAbsent(path, fresh -> new TreeMap<>());
        String name = parts[0].substring(0, equals).strip();
        if (gone) {
            cookies.remove(name);
        } else {
            cookies.put(name, parts[0].substring(equals + 1).strip());
        }
    }
}
