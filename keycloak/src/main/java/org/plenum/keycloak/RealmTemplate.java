package org.plenum.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A realm as JSON with {@code ${name}} placeholders, all of them inside JSON strings. Where Keycloak is to see one of its own, its dollar is written as an escape. */
public record RealmTemplate(String text) {
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

    private static RealmTemplate resource(String path) {
        try (InputStream in = RealmTemplate.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Missing on the class path: " + path);
            }
            return new RealmTemplate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
