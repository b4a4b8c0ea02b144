package org.plenum.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RealmTemplateTest {
    private final Map<String, String> values = new HashMap<>(Map.of(
            "slug", "acme",
            "name", "Acme \"Labs\" \\ Söhne",
            "organizationId", "0198",
            "baseUrl", "http://acme.localhost:8080",
            "backchannelLogoutUrl", "http://acme.localhost:8080/out",
            "clientSecret", "s1",
            "provisionerSecret", "s2"));

    @BeforeEach
    void mail() {
        values.putAll(new RealmMail("mail.example.org", "587", "plenum", "geheim", true).values("acme@example.org"));
    }

    @Test
    void namesWithQuotesAndBackslashesStayOneString() {
        Map<String, @Nullable Object> realm = Json.object(RealmTemplate.tenant().render(values));
        assertEquals("Acme \"Labs\" \\ Söhne", Json.string(realm, "displayName"));
        assertEquals("acme", Json.string(realm, "realm"));
    }

    @Test
    void mailsOfARealmGoThroughTheServerWithItsLogIn() {
        assertEquals(
                Map.of(
                        "host", "mail.example.org",
                        "port", "587",
                        "from", "acme@example.org",
                        "fromDisplayName", values.get("name"),
                        "auth", "true",
                        "user", "plenum",
                        "password", "geheim",
                        "starttls", "true"),
                Json.object(RealmTemplate.tenant().render(values)).get("smtpServer"));
    }

    @Test
    void aServerWithoutLogInIsNotGivenOne() {
        values.putAll(new RealmMail("127.0.0.1", "8025", "", "", false).values("no-reply@acme.example"));
        Map<String, @Nullable Object> mail =
                Json.asObject(Json.object(RealmTemplate.tenant().render(values)).get("smtpServer"));
        assertEquals("false", mail.get("auth"));
        assertEquals("false", mail.get("starttls"));
    }

    @Test
    void aMissingValueIsRefused() {
        values.remove("clientSecret");
        assertThrows(
                IllegalArgumentException.class, () -> RealmTemplate.tenant().render(values));
    }

    @Test
    void theLogInOffersEveryLanguageOfTheTheme() throws IOException {
        Set<Object> offered = new HashSet<>(
                Json.asList(Json.object(RealmTemplate.tenant().text()).get("supportedLocales")));
        Set<Object> there = new HashSet<>();
        Path texts = Path.of("src/main/resources/theme/branded/login/messages");
        try (var files = Files.newDirectoryStream(texts, "messages_*.properties")) {
            files.forEach(
                    file -> there.add(file.getFileName().toString().replaceAll("messages_(.*)\\.properties", "$1")));
        }
        assertTrue(there.contains("en"), there::toString);
        assertEquals(there, offered);
    }

    @Test
    void noClientOfTheProductTakesPasswords() {
        for (RealmTemplate template : new RealmTemplate[] {RealmTemplate.tenant(), RealmTemplate.platform()}) {
            for (Object client : Json.asList(Json.object(template.text()).get("clients"))) {
                assertFalse(Boolean.TRUE.equals(Json.asObject(client).get("directAccessGrantsEnabled")));
                assertFalse(Boolean.TRUE.equals(Json.asObject(client).get("publicClient")));
            }
        }
    }

    @Test
    void jsonSurvivesARoundTrip() {
        String text = "{\"a\":[1,2.5,true,null,\"x\\ny\"],\"b\":{}}";
        assertEquals(text, Json.write(Json.parse(text)));
        assertThrows(IllegalArgumentException.class, () -> Json.parse("{\"a\":}"));
        assertThrows(IllegalArgumentException.class, () -> Json.parse("{} x"));
    }
}
