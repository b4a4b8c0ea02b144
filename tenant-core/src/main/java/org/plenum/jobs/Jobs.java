package org.plenum.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.plenum.tenancy.PlatformSql;
import org.plenum.tenancy.Tenancy;
import org.plenum.tenancy.TenantSql;

/** Asks for work to be done later. */
@ApplicationScoped
public class Jobs {
    /** Longest payload: ids, not documents. */
    public static final int PAYLOAD_LENGTH_MAX_CHARS = 10_000;

    /** Told to the poller so that a job that is due does not wait for the next poll. */
    public record Enqueued(Instant due) {}

    @Inject
    TenantSql tenantSql;

    @Inject
    PlatformSql platformSql;

    @Inject
    Clock clock;

    @Inject
    Event<Enqueued> enqueued;

    /**
     * Puts a job beside the caller's change: it exists exactly if the current transaction commits.
     *
     * @param name of a {@link JobHandler}
     * @param instance names this piece of work; the same again while it waits is the same job
     * @param payload for the handler
     * @param due not before
     */
    public void enqueue(String name, String instance, String payload, Instant due) {
        if (payload.length() > PAYLOAD_LENGTH_MAX_CHARS) {
            throw new IllegalArgumentException("The payload of job " + name + " is too long");
        }
        if (Tenancy.currentIfAny().isPresent()) {
            insert(tenantSql.handle(), name, instance, payload, due);
        } else {
            platformSql.use(handle -> insert(handle, name, instance, payload, due));
        }
        enqueued.fire(new Enqueued(due));
    }

    /** Makes a job of the platform's own due now instead of after its pause; one that was given up begins again. */
    public void hurry(String name, String instance, String payload) {
        Instant now = clock.instant();
        platformSql.use(handle -> {
            insert(handle, name, instance, payload, now);
            handle.createUpdate(
                            "update scheduled_tasks set execution_time = :now, version = version + 1"
                                    + " where task_name = :name and task_instance = current_setting('role') || '/' || :instance and not picked")
                    .bind("now", now)
                    .bind("name", name)
                    .bind("instance", instance)
                    .execute();
        });
        enqueued.fire(new Enqueued(now));
    }

    private static void insert(Handle handle, String name, String instance, String payload, Instant due) {
        handle.createUpdate("with job as (select platform.enqueue(:name, :instance, :payload, :due)) select from job")
                .bind("name", name)
                .bind("instance", instance)
                .bind("payload", payload)
                .bind("due", due)
                .execute();
    }
}
