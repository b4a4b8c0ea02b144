package org.plenum.notifications;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an invoice says for the law, as it is stored. */
final class LegalJson {
    private LegalJson() {}

    static JsonObjectBuilder write(Invoice.Legal legal) {
        JsonObjectBuilder all = Json.createObjectBuilder()
                .add("electronic", legal.electronic())
                .add("seller", party(legal.seller()))
                .add("buyer", party(legal.buyer()))
                .add("suppliedFrom", legal.suppliedFrom().toString())
                .add("suppliedUntil", legal.suppliedUntil().toString());
        add(all, "exemption", legal.exemption());
        if (legal.correctsIssued() != null) {
            all.add("correctsIssued", legal.correctsIssued().toString());
        }
        return all;
    }

    static Invoice.Legal read(JsonObject all) {
        String corrects = all.getString("correctsIssued", null);
        return new Invoice.Legal(
                all.getBoolean("electronic"),
                party(all.getJsonObject("seller")),
                party(all.getJsonObject("buyer")),
                LocalDate.parse(all.getString("suppliedFrom")),
                LocalDate.parse(all.getString("suppliedUntil")),
                all.getString("exemption", null),
                corrects == null ? null : LocalDate.parse(corrects));
    }

    private static JsonObjectBuilder party(Party party) {
        JsonObjectBuilder all = Json.createObjectBuilder().add("name", party.name());
        add(all, "person", party.person());
        add(all, "street", party.street());
        add(all, "postalCode", party.postalCode());
        add(all, "city", party.city());
        add(all, "country", party.country());
        add(all, "vatId", party.vatId());
        add(all, "taxNumber", party.taxNumber());
        add(all, "registration", party.registration());
        return all;
    }

    private static Party party(JsonObject all) {
        return new Party(
                all.getString("name"),
                all.getString("person", null),
                all.getString("street", null),
                all.getString("postalCode", null),
                all.getString("city", null),
                all.getString("country", null),
                all.getString("vatId", null),
                all.getString("taxNumber", null),
                all.getString("registration", null));
    }

    private static void add(JsonObjectBuilder all, String name, @Nullable String value) {
        if (value != null) {
            all.add(name, value);
        }
    }
}
