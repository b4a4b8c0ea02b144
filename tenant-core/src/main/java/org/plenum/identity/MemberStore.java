package org.plenum.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Role;
import org.plenum.kernel.Like;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Page;
import org.plenum.tenancy.TenantSql;

/** Who has been here. The realm is the truth about accounts and roles; this is what was last seen of it. */
@ApplicationScoped
@Transactional
class MemberStore {
    /** More people than tell one another what a mail says. */
    static final int HAVING_MAX = 20;

    private static final RowMapper<MemberView> VIEW = (row, context) -> new MemberView(
            row.getObject("id", UUID.class),
            row.getString("name"),
            row.getString("email"),
            Set.copyOf(Roles.parse(row.getString("roles"))),
            row.getTimestamp("joined_at").toInstant(),
            row.getTimestamp("last_seen_at").toInstant());

    /** What a login or an accepted invitation tells. */
    record Seen(UUID id, String name, String email, Set<Role> roles) {}

    @Inject
    TenantSql sql;

    @Inject
    Clock clock;

    void seen(Seen member) {
        sql.handle()
                .createUpdate("""
                        insert into member (id, name, email, roles, joined_at, last_seen_at)
                        values (:id, :name, :email, :roles, :now, :now)
                        on conflict (id) do update
                        set name = excluded.name, email = excluded.email, roles = excluded.roles, last_seen_at = excluded.last_seen_at
                        """)
                .bind("id", member.id())
                .bind("name", member.name())
                .bind("email", member.email().toLowerCase(Locale.ROOT))
                .bind("roles", Roles.text(member.roles()))
                .bind("now", clock.instant())
                .execute();
    }

    Optional<String> language(UUID id) {
        return sql.handle()
                .createQuery("select language from member where id = :id and language is not null")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    Optional<String> languageOf(String email) {
        return sql.handle()
                .createQuery("select language from member where email = :email and language is not null"
                        + " order by last_seen_at desc limit 1")
                .bind("email", email.toLowerCase(Locale.ROOT))
                .mapTo(String.class)
                .findOne();
    }

    void choose(UUID id, String language) {
        sql.handle()
                .createUpdate("update member set language = :language where id = :id")
                .bind("id", id)
                .bind("language", language)
                .execute();
    }

    MemberView byId(UUID id) {
        return sql.handle()
                .createQuery("select id, name, email, roles, joined_at, last_seen_at from member where id = :id")
                .bind("id", id)
                .map(VIEW)
                .findOne()
                .orElseThrow(() -> new NotFound("member"));
    }

    List<MemberView> having(Role role) {
        return sql.handle()
                .createQuery("""
                        select id, name, email, roles, joined_at, last_seen_at from member
                        where :role = any (string_to_array(roles, ' ')) order by joined_at, id limit :limit""")
                .bind("role", role.realmName())
                .bind("limit", HAVING_MAX)
                .map(VIEW)
                .list();
    }

    Page<MemberView> list(@Nullable String search, Page.Request page) {
        List<MemberView> rows = sql.handle()
                .createQuery("""
                        select id, name, email, roles, joined_at, last_seen_at from member
                        where (email, id::text) > (split_part(:after, ' ', 1), split_part(:after, ' ', 2))
                          and (lower(name) like :pattern or email like :pattern)
                        order by email, id::text limit :limit
                        """)
                .bind("after", page.after() == null ? "" : page.after())
                .bind("pattern", Like.containing(search))
                .bind("limit", page.limit() + 1)
                .map(VIEW)
                .list();
        return Page.of(rows, page.limit(), row -> row.email() + " " + row.id());
    }
}
