package org.plenum.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.plenum.jobs.Jobs;

/** What a feature does with the unit, in every transactional shape. */
@ApplicationScoped
public class Notes {
    @PersistenceContext(unitName = "tenant")
    EntityManager entities;

    @Inject
    TenantSql sql;

    @Inject
    Jobs jobs;

    @Transactional
    public String read() {
        return entities.find(Note.class, Note.SAME).text();
    }

    @Transactional
    public String readBySql() {
        return sql.handle()
                .createQuery("select text from note")
                .mapTo(String.class)
                .one();
    }

    @Transactional
    public String schema() {
        return sql.handle()
                .createQuery("select current_schema() || '/' || current_user")
                .mapTo(String.class)
                .one();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public String readInTransactionOfItsOwn() {
        return read();
    }

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public String readOutsideTransaction() {
        return entities.find(Note.class, Note.SAME).text();
    }

    @Transactional
    public void writeAndFail(String text) {
        entities.find(Note.class, Note.SAME).write(text);
        entities.flush();
        throw new IllegalStateException("wanted");
    }

    @Transactional
    public String rewrite() {
        Note note = entities.find(Note.class, Note.SAME);
        String text = note.text();
        note.write(text);
        entities.flush();
        return sql.handle()
                .createQuery("select text from note")
                .mapTo(String.class)
                .one();
    }

    @Transactional
    public String readThenReadAs(Tenant other) throws Exception {
        String own = read();
        return own + Tenancy.within(other, this::read);
    }

    @Transactional
    public int read(String table) {
        return sql.handle()
                .createQuery("select count(*) from <table>")
                .define("table", table)
                .mapTo(Integer.class)
                .one();
    }

    @Transactional
    public void enqueue(String instance) {
        jobs.enqueue("test.job", instance, "payload", Instant.EPOCH);
    }

    @Transactional
    public void enqueueAndFail(String instance) {
        jobs.enqueue("test.job", instance, "payload", Instant.EPOCH);
        throw new IllegalStateException("wanted");
    }
}
