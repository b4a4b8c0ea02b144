package org.plenum.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenum.tenancy.TenantSql;

/**
 * The quotas that organizers make for several ticket types: rows with a name in the table of all quotas, which sales count in as in the others. Who changes
 * them has stopped the sales ({@link QuotaStore#stopSales}).
 */
@ApplicationScoped
class SharedQuotaStore {
    private static final String VIEW = """
            select q.*, array(select t.id from quota_ticket_type c join ticket_type t on t.id = c.ticket_type_id where c.quota_id = q.id order by t.position, t.id) as types
            from quota q where q.event_id = :event and q.name is not null
            """;

    /** What the own quotas of its ticket types count. */
    private static final String COVERED = """
            from quota_ticket_type c join ticket_type t on t.id = c.ticket_type_id join quota k on k.id = t.quota_id where c.quota_id = :id
            """;

    @Inject
    TenantSql sql;

    /** The oldest first. */
    List<QuotaView> ofEvent(UUID eventId) {
        return sql.handle()
                .createQuery(VIEW + "order by q.id")
                .bind("event", eventId)
                .map((row, context) -> view(row))
                .list();
    }

    Optional<QuotaView> find(UUID eventId, UUID id) {
        return sql.handle()
                .createQuery(VIEW + "and q.id = :id")
                .bind("event", eventId)
                .bind("id", id)
                .map((row, context) -> view(row))
                .findOne();
    }

    /** For nothing yet; see {@link #cover}. */
    void insert(UUID id, UUID eventId, String name) {
        sql.handle()
                .createUpdate("insert into quota (id, event_id, name, capacity) values (:id, :event, :name, 0)")
                .bind("id", id)
                .bind("event", eventId)
                .bind("name", name)
                .execute();
    }

    /** False when another version is there. */
    boolean rename(UUID id, int version, String name) {
        return sql.handle()
                        .createUpdate(
                                "update quota set name = :name, version = version + 1 where id = :id and version = :version")
                        .bind("id", id)
                        .bind("name", name)
                        .bind("version", version)
                        .execute()
                == 1;
    }

    /**
     * From now on it is for these ticket types, and counts what is taken of them already.
     *
     * @throws BelowTaken when that is more than the quantity
     */
    void cover(UUID id, Collection<UUID> ticketTypes, int quantity) {
        sql.handle()
                .createUpdate("delete from quota_ticket_type where quota_id = :id")
                .bind("id", id)
                .execute();
        sql.handle()
                .createUpdate("insert into quota_ticket_type (ticket_type_id, quota_id) select unnest(:types), :id")
                .bind("id", id)
                .bindArray("types", UUID.class, ticketTypes.toArray())
                .execute();
        int taken = sql.handle()
                .createQuery("select coalesce(sum(k.taken), 0) " + COVERED)
                .bind("id", id)
                .mapTo(Integer.class)
                .one();
        if (taken > quantity) {
            throw new BelowTaken(taken);
        }
        sql.handle()
                .createUpdate("update quota q set capacity = :quantity, taken = n.taken, sold = n.sold from ("
                        + "select coalesce(sum(k.taken), 0) as taken, coalesce(sum(k.sold), 0) as sold " + COVERED
                        + ") n where q.id = :id")
                .bind("id", id)
                .bind("quantity", quantity)
                .execute();
    }

    void delete(UUID id) {
        sql.handle()
                .createUpdate("delete from quota where id = :id and name is not null")
                .bind("id", id)
                .execute();
    }

    private static QuotaView view(ResultSet row) throws SQLException {
        int sold = row.getInt("sold");
        return new QuotaView(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("name"),
                row.getInt("capacity"),
                Arrays.asList((UUID[]) row.getArray("types").getArray()),
                sold,
                row.getInt("taken") - sold,
                row.getInt("version"));
    }
}
