package org.plenum.api.agenda;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.plenum.agenda.ImportView;
import org.plenum.agenda.RoomView;
import org.plenum.agenda.SessionView;
import org.plenum.agenda.TrackView;
import org.plenum.api.Fields;

/** An agenda in JSON. */
final class AgendaJson {
    private AgendaJson() {}

    static JsonObject of(TrackView track) {
        return new Fields()
                .id("id", track.id())
                .text("name", track.name())
                .text("color", track.color())
                .translations("translations", track.translations())
                .number("version", track.version())
                .build();
    }

    static JsonObject of(RoomView room) {
        return new Fields()
                .id("id", room.id())
                .text("name", room.name())
                .translations("translations", room.translations())
                .number("version", room.version())
                .build();
    }

    static JsonObject of(SessionView session) {
        TrackView track = session.track();
        RoomView room = session.room();
        return new Fields()
                .id("id", session.id())
                .id("eventId", session.eventId())
                .text("day", session.day().toString())
                .instant("startsAt", session.startsAt())
                .instant("endsAt", session.endsAt())
                .text("title", session.title())
                .text("subtitle", session.subtitle())
                .text("summary", session.summary())
                .text("description", session.description())
                .text("kind", session.kind())
                .text("language", session.language())
                .id("trackId", track == null ? null : track.id())
                .id("roomId", room == null ? null : room.id())
                .list(
                        "speakerIds",
                        session.speakers(),
                        speaker -> Json.createValue(speaker.id().toString()))
                .text("url", session.url())
                .list(
                        "links",
                        session.links(),
                        link -> new Fields()
                                .text("title", link.title())
                                .text("url", link.url())
                                .build())
                .translations("translations", session.translations())
                .number("version", session.version())
                .build();
    }

    static JsonObject of(ImportView done) {
        return new Fields()
                .number("added", done.added())
                .number("changed", done.changed())
                .number("unchanged", done.unchanged())
                .number("removed", done.removed())
                .number("tracks", done.tracks())
                .number("rooms", done.rooms())
                .number("speakers", done.speakers())
                .build();
    }
}
