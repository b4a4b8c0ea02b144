package org.plenum.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A realm as JSON with {@code ${name}} placeholders, all of them inside JSON strings. Where Keycloak is to see one of its own, its dollar is written as an escape. */
public record RealmTemplate(String text) {
    /** Texts of the log-in's pages, up to their language; the theme is named by the realms. */
    private static final String TEXTS = "/theme/branded/login/messages/messages_";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z]+)}");

    /** The realm of an organization: {@code slug, name, organizationId, baseUrl, backchannelLogoutUrl, clientSecret, provisionerSecret} and {@link RealmMail#values}. */
    public static RealmTemplate tenant() {
        return resource("/realms/tenant-realm.json");
    }

    /** The realm of the platform's superadmins: {@code adminUrl, backchannelLogoutUrl, clientSecret} and {@link RealmMail#values}. */
    public static RealmTemplate platform() {
        return resource("/realms/platform-realm.json");
    }

    /**
     * The realm's JSON with every placeholder filled in; values are escaped.
     *
     * @throws IllegalArgumentException if a placeholder has no value
     */
    public String render(Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                throw new IllegalArgumentException("No value for ${" + match.group(1) + "}");
            }
            return Matcher.quoteReplacement(Json.escape(value));
        });
    }

    /** Those in which the log-in has texts, as the elements of a JSON array: adding one is adding its file. */
    private static String languages() {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(tag -> RealmTemplate.class.getResource(TEXTS + tag + ".properties") != null)
                .map(tag -> '"' + tag + '"')
                .collect(Collectors.joining(", "));
    }

    private static RealmTemplate resource(String path) {
        try (InputStream in = RealmTemplate.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Missing on the class path: " + path);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new RealmTemplate(text.replace("\"${languages}\"", languages()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
