package org.plenum.acceptance.deployed;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Await;

/** Where {@code docker/compose.try.yaml} is reached: ports from the same settings, names under localhost. */
final class Deployment {
    private static final Map<String, String> ENVIRONMENT = System.getenv();

    private Deployment() {}

    static String site(String name) {
        return "http://" + name + ".localhost:" + ENVIRONMENT.getOrDefault("PLENUM_PORT", "8080");
    }

    static String superadmin() {
        return ENVIRONMENT.getOrDefault("PLENUM_SUPERADMIN_EMAIL", "superadmin@plenum.example");
    }

    private static Api mail() {
        return Api.of("http://localhost:" + ENVIRONMENT.getOrDefault("PLENUM_MAIL_PORT", "8081"));
    }

    /** The newest mail to the address whose subject has these words, with everything in it. */
    static JsonObject mailTo(String address, String subjectHas) {
        return Await.found("a mail to " + address + " about " + subjectHas, () -> {
            JsonArray found = mail().get("/api/messages?limit=1&to=" + address + "&subject=" + subjectHas)
                    .expect(200)
                    .json()
                    .getAsJsonArray("items");
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(mail().get("/api/messages/"
                                    + found.get(0).getAsJsonObject().get("id").getAsString())
                            .json());
        });
    }

    /** The first address in the mail that has this in its path. */
    static String link(JsonObject mail, String pathHas) {
        String text = mail.get("text").getAsString();
        Matcher link = Pattern.compile("https?://[^\\s\"<]*" + Pattern.quote(pathHas) + "[^\\s\"<]*")
                .matcher(text);
        if (!link.find()) {
            throw new AssertionError("No link to " + pathHas + " in " + text);
        }
        return link.group();
    }
}
