package org.plenum.api.chat;

import jakarta.json.JsonObject;
import org.plenum.api.Fields;
import org.plenum.chat.ChannelView;
import org.plenum.chat.MessageView;

/** Channels and messages in JSON. */
final class ChatJson {
    private ChatJson() {}

    static JsonObject of(ChannelView channel) {
        return new Fields()
                .id("id", channel.id())
                .oneOf("kind", channel.kind())
                .id("eventId", channel.eventId())
                .text("name", channel.name())
                .number("seq", channel.seq())
                .number("readSeq", channel.readSeq())
                .build();
    }

    static JsonObject of(MessageView message) {
        return new Fields()
                .id("id", message.id())
                .id("channel", message.channelId())
                .number("seq", message.seq())
                .id("clientId", message.clientId())
                .object("author", author(message.author()))
                .text("text", message.text())
                .id("replyTo", message.replyTo())
                .instant("at", message.at())
                .instant("editedAt", message.editedAt())
                .instant("deletedAt", message.deletedAt())
                .list("reactions", message.reactions(), ChatJson::of)
                .number("version", message.version())
                .build();
    }

    static JsonObject of(MessageView.Reaction reaction) {
        return new Fields()
                .text("emoji", reaction.emoji())
                .number("count", reaction.count())
                .build();
    }

    private static JsonObject author(MessageView.Author author) {
        return new Fields().id("id", author.id()).text("name", author.name()).build();
    }
}
