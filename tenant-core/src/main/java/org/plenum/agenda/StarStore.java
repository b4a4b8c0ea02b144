package org.plenum.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plenum.tenancy.TenantSql;

/** The table of stars. */
@ApplicationScoped
class StarStore {
    @Inject
    TenantSql sql;

    Set<UUID> of(UUID person) {
        return new HashSet<>(sql.handle()
                .createQuery("select session_id from agenda_star where person_id = :person")
                .bind("person", person)
                .mapTo(UUID.class)
                .list());
    }

    Optional<UUID> eventOf(UUID session) {
        return sql.handle()
                .createQuery("select event_id from agenda_session where id = :session")
                .bind("session", session)
                .mapTo(UUID.class)
                .findOne();
    }

    /** Nothing beyond so many of one person. */
    void add(UUID person, UUID session, Instant now, int most) {
        sql.handle()
                .createUpdate("""
                        insert into agenda_star (person_id, session_id, starred_at)
                        select :person, :session, :now where (select count(*) from agenda_star where person_id = :person) < :most
                        on conflict do nothing""")
                .bind("person", person)
                .bind("session", session)
                .bind("now", now)
                .bind("most", most)
                .execute();
    }

    void remove(UUID person, UUID session) {
        sql.handle()
                .createUpdate("delete from agenda_star where person_id = :person and session_id = :session")
                .bind("person", person)
                .bind("session", session)
                .execute();
    }
}
