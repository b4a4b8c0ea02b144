package org.plenum.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenum.tenancy.Tenancy;

/** What the log-in pages and the identity server's own mails call the organization, and where its log-in pages lead. */
@ApplicationScoped
public class RealmFaces {
    /** Of the identity server's representation of a realm. */
    private static final String MAIL = "smtpServer";

    private static final String SENDER = "fromDisplayName";
    private static final String REPLY_TO = "replyTo";
    private static final String REPLY_TO_NAME = "replyToDisplayName";
    private static final String ATTRIBUTES = "attributes";
    /** Of the names of those attributes from which the theme makes links (theme-resources.ftl). */
    private static final String LEGAL = "legal.";

    @Inject
    RealmAdministration realms;

    /**
     * For a job: it waits for another server.
     *
     * @param sender name beside the address that mails come from
     * @param replyTo null for the sender's address
     * @param legal whole addresses by what is read there: imprint, privacy, terms
     */
    public void show(String name, String sender, @Nullable String replyTo, Map<String, String> legal) {
        String slug = Tenancy.current().slug();
        JsonObject known = realms.get(slug, "").expect(200).json().asJsonObject();
        JsonObjectBuilder mail = Json.createObjectBuilder(mail(known))
                .add(SENDER, sender)
                .remove(REPLY_TO)
                .remove(REPLY_TO_NAME);
        if (replyTo != null) {
            mail.add(REPLY_TO, replyTo).add(REPLY_TO_NAME, sender);
        }
        realms.put(
                        slug,
                        Json.createObjectBuilder()
                                .add("displayName", name)
                                .add(MAIL, mail)
                                .add(ATTRIBUTES, attributes(known, legal))
                                .build())
                .expect(204);
    }

    /** All that the realm has, since it drops the ones that are not sent, with these links and no others. */
    private static JsonObjectBuilder attributes(JsonObject realm, Map<String, String> legal) {
        JsonObjectBuilder attributes = Json.createObjectBuilder();
        realm.getJsonObject(ATTRIBUTES).forEach((attribute, value) -> {
            if (!attribute.startsWith(LEGAL)) {
                attributes.add(attribute, value);
            }
        });
        legal.forEach((page, address) -> attributes.add(LEGAL + page, address));
        return attributes;
    }

    /** New settings of a mail server, with the names that are shown now. */
    static JsonObject withNamesOf(JsonObject realm, JsonObject settings) {
        JsonObject known = mail(realm);
        JsonObjectBuilder mail = Json.createObjectBuilder(settings);
        for (String name : new String[] {SENDER, REPLY_TO, REPLY_TO_NAME}) {
            if (known.containsKey(name)) {
                mail.add(name, known.get(name));
            }
        }
        return mail.build();
    }

    private static JsonObject mail(JsonObject realm) {
        return realm.containsKey(MAIL) ? realm.getJsonObject(MAIL) : JsonObject.EMPTY_JSON_OBJECT;
    }
}
