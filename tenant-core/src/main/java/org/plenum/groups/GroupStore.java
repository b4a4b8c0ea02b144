package org.plenum.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plenum.tenancy.TenantSql;

/** The tables of groups and of who is in them. */
@ApplicationScoped
class GroupStore {
    private static final String VIEW = """
            select g.*, array(select p.address from person_group_member p where p.group_id = g.id order by p.address) as people from person_group g
            """;

    @Inject
    TenantSql sql;

    List<GroupView> all() {
        return sql.handle()
                .createQuery(VIEW + "order by lower(g.name), g.id")
                .map((row, context) -> view(row))
                .list();
    }

    Optional<GroupView> find(UUID id) {
        return sql.handle()
                .createQuery(VIEW + "where g.id = :id")
                .bind("id", id)
                .map((row, context) -> view(row))
                .findOne();
    }

    /** They stay until the transaction ends. */
    Set<UUID> lockIds() {
        return Set.copyOf(sql.handle()
                .createQuery("select id from person_group for key share")
                .mapTo(UUID.class)
                .list());
    }

    Set<UUID> of(List<String> addresses) {
        return Set.copyOf(sql.handle()
                .createQuery("select distinct group_id from person_group_member where address = any(:addresses)")
                .bindArray("addresses", String.class, addresses.toArray())
                .mapTo(UUID.class)
                .list());
    }

    void insert(UUID id, String name) {
        sql.handle()
                .createUpdate("insert into person_group (id, name) values (:id, :name)")
                .bind("id", id)
                .bind("name", name)
                .execute();
    }

    /** False when another version is there. */
    boolean rename(UUID id, int version, String name) {
        return sql.handle()
                        .createUpdate(
                                "update person_group set name = :name, version = version + 1 where id = :id and version = :version")
                        .bind("id", id)
                        .bind("name", name)
                        .bind("version", version)
                        .execute()
                == 1;
    }

    void setPeople(UUID id, List<String> people) {
        sql.handle()
                .createUpdate("delete from person_group_member where group_id = :id")
                .bind("id", id)
                .execute();
        sql.handle()
                .createUpdate("insert into person_group_member (address, group_id) select unnest(:people), :id")
                .bind("id", id)
                .bindArray("people", String.class, people.toArray())
                .execute();
    }

    /** @throws GroupUsed when there are ticket types for it */
    void delete(UUID id) {
        // Who gives it ticket types has locked it, so afterwards they are seen.
        sql.handle()
                .createQuery("select id from person_group where id = :id for update")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne();
        int deleted = sql.handle()
                .createUpdate(
                        "delete from person_group where id = :id and not exists (select from ticket_type_group where group_id = :id)")
                .bind("id", id)
                .execute();
        if (deleted == 0) {
            throw new GroupUsed();
        }
    }

    private static GroupView view(ResultSet row) throws SQLException {
        return new GroupView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Arrays.asList((String[]) row.getArray("people").getArray()),
                row.getInt("version"));
    }
}
