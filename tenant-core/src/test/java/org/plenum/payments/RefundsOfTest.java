package org.plenum.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.plenum.tenancy.TenantSql;

/** Runs the refunds that were asked for without waiting for the poller, which may do the same at the same time. */
@ApplicationScoped
public class RefundsOfTest {
    @Inject
    RefundJob job;

    @Inject
    TenantSql sql;

    @Inject
    RefundsOfTest self;

    @Transactional
    public List<UUID> of(UUID reference) {
        return sql.handle()
                .createQuery("select r.id from refund r join payment p on p.id = r.payment_id where p.reference = :id")
                .bind("id", reference)
                .mapTo(UUID.class)
                .list();
    }

    public void run(UUID reference) {
        self.of(reference).forEach(id -> job.run(id.toString()));
    }
}
