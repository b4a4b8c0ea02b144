package org.plenum.languages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.plenum.kernel.Stale;
import org.plenum.tenancy.TenantSql;

/** The one row that says in which languages the organization speaks. */
@ApplicationScoped
@Transactional
class SpokenStore {
    private static final RowMapper<SpokenView> VIEW = (row, context) -> new SpokenView(
            List.of((String[]) row.getArray("active").getArray()), row.getString("main"), row.getInt("version"));

    @Inject
    TenantSql sql;

    public Optional<SpokenView> find() {
        return sql.handle()
                .createQuery("select active, main, version from spoken_languages")
                .map(VIEW)
                .findOne();
    }

    /** @param wanted with the version that the caller saw */
    public SpokenView replace(SpokenView wanted) {
        return sql.handle()
                .createQuery("""
                        insert into spoken_languages as s (active, main, version) select :active, :main, 1
                        where :version = 0 or exists (select from spoken_languages)
                        on conflict (only_row) do update set active = excluded.active, main = excluded.main, version = s.version + 1
                        where s.version = :version
                        returning active, main, version""")
                .bindArray("active", String.class, wanted.active())
                .bind("main", wanted.main())
                .bind("version", wanted.version())
                .map(VIEW)
                .findOne()
                .orElseThrow(() -> new Stale("languages"));
    }
}
