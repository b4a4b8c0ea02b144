package org.plenum.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.jspecify.annotations.Nullable;
import org.plenum.tenancy.Tenancy;

/** What the log-in pages and the identity server's own mails call the organization. */
@ApplicationScoped
public class RealmFaces {
    /** Of the identity server's representation of a realm. */
    private static final String MAIL = "smtpServer";

    private static final String SENDER = "fromDisplayName";
    private static final String REPLY_TO = "replyTo";
    private static final String REPLY_TO_NAME = "replyToDisplayName";

    @Inject
    RealmAdministration realms;

    /**
     * For a job: it waits for another server.
     *
     * @param sender name beside the address that mails come from
     * @param replyTo null for the sender's address
     */
    public void show(String name, String sender, @Nullable String replyTo) {
        String slug = Tenancy.current().slug();
        JsonObject known = mail(realms.get(slug, "").expect(200).json().asJsonObject());
        JsonObjectBuilder mail = Json.createObjectBuilder(known)
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
                                .build())
                .expect(204);
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
