package org.plenum.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plenum.jobs.JobHandler;
import org.plenum.tenancy.PlatformSql;

/** The table of jobs without its poller: a test decides which runs next, early, late, or once more after it has been done. */
@ApplicationScoped
public class JobsByHand {
    private static final String MAIL = "mail.send";

    /** One row of the table. */
    record Waiting(String name, String instance, String payload) {}

    @Inject
    @Any
    Instance<JobHandler> handlers;

    @Inject
    PlatformSql platform;

    /** The oldest first. Mails go nowhere in this test, so none are told of. */
    List<Waiting> waiting() {
        return platform.with(handle -> handle.createQuery("""
                        select task_name, task_instance, task_data from scheduled_tasks
                        where task_name <> :mail and task_instance like 't\\_shop/%' order by execution_time, task_name, task_instance""")
                .bind("mail", MAIL)
                .map((row, context) -> new Waiting(
                        row.getString("task_name"),
                        row.getString("task_instance"),
                        Json.createReader(
                                        new StringReader(new String(row.getBytes("task_data"), StandardCharsets.UTF_8)))
                                .readObject()
                                .getString("payload")))
                .list());
    }

    /** As the poller does it: what failed stays in the table. To be called as the organization. */
    void run(Waiting job) throws Exception {
        JobHandler handler = handlers.stream()
                .filter(known -> known.name().equals(job.name()))
                .findFirst()
                .orElseThrow();
        handler.run(job.payload());
        forget(job);
    }

    /** What comes at the end of every hold, whichever hold asked for it. */
    void sweepHolds() throws Exception {
        run(new Waiting(HoldExpiryJob.NAME, "", ""));
    }

    /** What other tests have left is about a Stripe that is gone. */
    void forgetAll() {
        platform.use(handle -> handle.execute("delete from scheduled_tasks"));
    }

    private void forget(Waiting job) {
        platform.use(handle -> handle.createUpdate(
                        "delete from scheduled_tasks where task_name = :name and task_instance = :instance")
                .bind("name", job.name())
                .bind("instance", job.instance())
                .execute());
    }
}
