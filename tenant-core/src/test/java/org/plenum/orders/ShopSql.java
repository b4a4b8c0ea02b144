package org.plenum.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.plenum.tenancy.TenantSql;

/** What only a test may do to the tables. */
@ApplicationScoped
@Transactional
public class ShopSql {
    @Inject
    TenantSql sql;

    public int execute(String statement, UUID id) {
        return sql.handle().createUpdate(statement).bind("id", id).execute();
    }

    public long number(String query, UUID id) {
        return sql.handle().createQuery(query).bind("id", id).mapTo(Long.class).one();
    }

    public String text(String query, UUID id) {
        return sql.handle()
                .createQuery(query)
                .bind("id", id)
                .mapTo(String.class)
                .one();
    }
}
