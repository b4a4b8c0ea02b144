package org.plenum.sockets;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Caller;
import org.plenum.chat.ChannelChange;
import org.plenum.chat.MessageView;
import org.plenum.chat.Posted;
import org.plenum.kernel.DomainException;
import org.plenum.kernel.Invalid;

/** What the server says, as JSON. */
final class ServerFrames {
    /** Kept, for finding the provider is slow. */
    private static final JsonGeneratorFactory JSON = Json.createGeneratorFactory(Map.of());

    private ServerFrames() {}

    static String message(MessageView message) {
        return event("message", json -> content(json, message));
    }

    static String ack(Posted posted) {
        return event(
                "ack",
                json -> json.write("clientId", posted.clientId().toString())
                        .write("channel", posted.channelId().toString())
                        .write("seq", posted.seq())
                        .write("id", posted.id().toString()));
    }

    static String pong() {
        return event("pong", json -> {});
    }

    /**
     * @param messages as {@link #message} made them
     * @param more there are messages before these
     */
    static String history(UUID channelId, Collection<String> messages, boolean more) {
        return "{\"type\":\"history\",\"channel\":\"" + channelId + "\",\"items\":[" + String.join(",", messages)
                + "],\"more\":" + more + "}";
    }

    /** @param seq the subscription has everything up to here and gets the rest as it comes */
    static String subscribed(UUID channelId, long seq) {
        return event(
                "subscribed",
                json -> json.write("channel", channelId.toString()).write("seq", seq));
    }

    static String change(ChannelChange change) {
        return switch (change) {
            case ChannelChange.Edited edited -> event("message-edited", json -> content(json, edited.message()));
            case ChannelChange.Deleted deleted ->
                event("message-deleted", json -> {
                    json.write("channel", deleted.channelId().toString());
                    json.write("seq", deleted.message().seq());
                    json.write("id", deleted.message().id().toString());
                });
            case ChannelChange.Reacted reacted ->
                event("reaction", json -> {
                    json.write("channel", reacted.channelId().toString());
                    json.write("seq", reacted.seq());
                    json.write("id", reacted.messageId().toString());
                    json.write("person", reacted.personId().toString());
                    json.write("emoji", reacted.emoji());
                    json.write("on", reacted.on());
                    json.write("count", reacted.count());
                });
            case ChannelChange.Read read ->
                event("read", json -> {
                    json.write("channel", read.channelId().toString());
                    json.write("person", read.personId().toString());
                    json.write("seq", read.seq());
                });
        };
    }

    static String typing(UUID channelId, Caller caller) {
        return event("typing", json -> {
            json.write("channel", channelId.toString());
            json.writeStartObject("person");
            json.write("id", String.valueOf(caller.id()));
            json.write("name", caller.name());
            json.writeEnd();
        });
    }

    /** @param online people who look at the channel now, each counted once */
    static String presence(UUID channelId, int online) {
        return event(
                "presence", json -> json.write("channel", channelId.toString()).write("online", online));
    }

    static String problem(DomainException refused, @Nullable String clientId, @Nullable String channel) {
        return event("problem", json -> {
            json.write("code", refused.code());
            json.write("detail", refused.getMessage());
            about(json, clientId, channel);
            if (refused instanceof Invalid invalid) {
                json.writeStartArray("errors");
                for (Invalid.FieldError error : invalid.errors()) {
                    json.writeStartObject();
                    json.write("field", error.field());
                    json.write("code", error.code());
                    json.write("message", error.message());
                    json.writeEnd();
                }
                json.writeEnd();
            }
        });
    }

    static String problem(String code, String detail, @Nullable String clientId, @Nullable String channel) {
        return event("problem", json -> {
            json.write("code", code);
            json.write("detail", detail);
            about(json, clientId, channel);
        });
    }

    private static void about(JsonGenerator json, @Nullable String clientId, @Nullable String channel) {
        if (clientId != null) {
            json.write("clientId", clientId);
        }
        if (channel != null) {
            json.write("channel", channel);
        }
    }

    private static void content(JsonGenerator json, MessageView message) {
        json.write("channel", message.channelId().toString());
        json.write("seq", message.seq());
        json.write("id", message.id().toString());
        json.write("clientId", message.clientId().toString());
        json.writeStartObject("author");
        json.write("id", message.author().id().toString());
        json.write("name", message.author().name());
        json.writeEnd();
        json.write("text", message.text());
        json.write("at", message.at().toString());
        if (message.replyTo() != null) {
            json.write("replyTo", message.replyTo().toString());
        }
        if (message.editedAt() != null) {
            json.write("editedAt", message.editedAt().toString());
        }
        if (message.deletedAt() != null) {
            json.write("deletedAt", message.deletedAt().toString());
        }
        if (!message.reactions().isEmpty()) {
            json.writeStartArray("reactions");
            for (MessageView.Reaction reaction : message.reactions()) {
                json.writeStartObject();
                json.write("emoji", reaction.emoji());
                json.write("count", reaction.count());
                json.writeEnd();
            }
            json.writeEnd();
        }
    }

    private static String event(String type, Consumer<JsonGenerator> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.write("type", type);
            fields.accept(json);
            json.writeEnd();
        }
        return text.toString();
    }
}
