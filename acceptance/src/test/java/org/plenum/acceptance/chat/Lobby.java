package org.plenum.acceptance.chat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Sale;

/** An event with a free ticket, and its lobby. */
record Lobby(Organization organization, Sale sale, String channel) {
    private static final int SEATS = 500;

    /** @param people who have a ticket */
    static Lobby of(Organization organization, String... people) {
        Sale sale = organization.sale(0, SEATS);
        for (String name : people) {
            sale.paid(name, organization.email(name), 1);
        }
        String channel = organization
                .organizer()
                .get("/api/v1/channels?eventId=" + sale.eventId())
                .expect(200)
                .json()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
        return new Lobby(organization, sale, channel);
    }

    ChatClient enter(String name) {
        return ChatClient.of(organization, organization.attendee(name));
    }

    /** Connected and live from now on. */
    ChatClient listening(String name) {
        return subscribed(enter(name), null);
    }

    ChatClient subscribed(ChatClient client, @Nullable Long after) {
        JsonObject subscribe = ChatClient.frame("subscribe", channel);
        if (after != null) {
            subscribe.addProperty("after", after);
        }
        client.send(subscribe);
        client.await("subscribed");
        return client;
    }

    /** What is stored, as an attendee's API shows it, in order. */
    List<JsonObject> stored(String name) {
        Api api = organization.attendee(name);
        List<JsonObject> all = new ArrayList<>();
        long after = 0;
        while (true) {
            JsonObject page = api.get("/api/v1/channels/" + channel + "/messages?limit=100&after=" + after)
                    .expect(200)
                    .json();
            page.getAsJsonArray("items").forEach(item -> all.add(item.getAsJsonObject()));
            if (page.get("nextCursor").isJsonNull()) {
                return all;
            }
            after = all.getLast().get("seq").getAsLong();
        }
    }
}
