package org.plenum.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.plenum.kernel.Checks;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Stale;
import org.plenum.kernel.Translations;
import org.plenum.tenancy.TenantSql;

/** Writes what an agenda says in other languages; a file that is taken over again leaves it as it is. */
@ApplicationScoped
class AgendaTranslations {
    /** What has a name, or more, in several languages. */
    record Part(String noun, String change, String count, List<Translations.Field> fields) {
        static final Part SESSION = new Part(
                "session",
                "update agenda_session set translations = :translations::jsonb, version = version + 1 where id = :id and event_id = :event and version = :version",
                "select count(*) from agenda_session where id = :id and event_id = :event",
                List.of(
                        new Translations.Field("title", ScheduleFile.TITLE_LENGTH_MAX_CHARS, true),
                        new Translations.Field("subtitle", ScheduleFile.TITLE_LENGTH_MAX_CHARS, true),
                        new Translations.Field("summary", ScheduleFile.SUMMARY_LENGTH_MAX_CHARS, false),
                        new Translations.Field("description", ScheduleFile.DESCRIPTION_LENGTH_MAX_CHARS, false)));
        static final Part TRACK = new Part(
                "track",
                "update agenda_track set translations = :translations::jsonb, version = version + 1 where id = :id and event_id = :event and version = :version",
                "select count(*) from agenda_track where id = :id and event_id = :event",
                List.of(new Translations.Field("name", ScheduleFile.NAME_LENGTH_MAX_CHARS, true)));
        static final Part ROOM = new Part(
                "room",
                "update agenda_room set translations = :translations::jsonb, version = version + 1 where id = :id and event_id = :event and version = :version",
                "select count(*) from agenda_room where id = :id and event_id = :event",
                List.of(new Translations.Field("name", ScheduleFile.NAME_LENGTH_MAX_CHARS, true)));
    }

    @Inject
    TenantSql sql;

    void write(Part part, UUID eventId, UUID id, int version, Translations wanted) {
        Checks checks = new Checks();
        Translations checked = wanted.checked(checks, part.fields());
        checks.done();
        Handle handle = sql.handle();
        int changed = handle.createUpdate(part.change())
                .bind("translations", checked.json())
                .bind("id", id)
                .bind("event", eventId)
                .bind("version", version)
                .execute();
        if (changed == 0) {
            boolean there = handle.createQuery(part.count())
                            .bind("id", id)
                            .bind("event", eventId)
                            .mapTo(Integer.class)
                            .one()
                    > 0;
            if (there) {
                throw new Stale(part.noun());
            }
            throw new NotFound(part.noun());
        }
        handle.createUpdate("update agenda set version = version + 1 where event_id = :event")
                .bind("event", eventId)
                .execute();
    }
}
