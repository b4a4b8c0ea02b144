package org.plenum.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Caller;
import org.plenum.access.Callers;
import org.plenum.tenancy.PlatformSql;
import org.plenum.tenancy.Tenancy;
import org.plenum.tenancy.Tenant;
import org.plenum.tenancy.TenantRegister;

/** Polls the table of jobs (db-scheduler) and runs each within its organization. */
@ApplicationScoped
public class JobRunner {
    static final int ATTEMPTS_MAX = 12;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final double PAUSE_GROWTH = 2.5;
    private static final int THREADS = 4;
    /** With the number below: how soon the jobs of a server that was killed run again, and how long a server may stand still without losing its own. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int HEARTBEATS_MISSED_MAX = 6;
    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());

    @Resource(lookup = "java:app/jdbc/platform")
    DataSource pool;

    @Resource
    ManagedExecutorService executor;

    @Inject
    @Any
    Instance<JobHandler> handlers;

    @Inject
    TenantRegister tenants;

    @Inject
    PlatformSql platform;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "plenum.jobs.poll-interval", defaultValue = "PT1S")
    Duration pollInterval;

    @Inject
    @ConfigProperty(name = "plenum.jobs.enabled", defaultValue = "true")
    boolean enabled;

    private volatile @Nullable Scheduler scheduler;

    /** Called once the schemas are up to date. */
    public void start() {
        List<OneTimeTask<String>> tasks = new ArrayList<>();
        for (JobHandler handler : handlers) {
            tasks.add(taskFor(handler));
        }
        Scheduler started = Scheduler.create(pool, List.copyOf(tasks))
                .threads(THREADS)
                .pollingInterval(pollInterval)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(HEARTBEATS_MISSED_MAX)
                .executorService(executor)
                .serializer(new Utf8())
                .enableImmediateExecution()
                .build();
        started.start();
        scheduler = started;
    }

    /** True once {@link #start} has been called, and when there is nothing to start here. */
    public boolean running() {
        Scheduler poller = scheduler;
        return !enabled || (poller != null && poller.getSchedulerState().isStarted());
    }

    @PreDestroy
    void stop() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    void dueAfterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) Jobs.Enqueued job) {
        if (scheduler != null && !job.due().isAfter(clock.instant())) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    private OneTimeTask<String> taskFor(JobHandler handler) {
        return Tasks.oneTime(handler.name(), String.class)
                .onFailure(FailureHandler.<String>maxRetries(ATTEMPTS_MAX)
                        .withBackoff(FIRST_PAUSE, PAUSE_GROWTH)
                        .thenRemove(complete -> bury(
                                handler.name(),
                                complete.getExecution().taskInstance.getId(),
                                String.valueOf(
                                        complete.getExecution().taskInstance.getData()),
                                complete.getCause()
                                        .map(cause -> cause.getClass().getName())
                                        .orElse("unknown"))))
                .execute((instance, context) -> {
                    try {
                        run(handler, instance.getData());
                    } catch (Exception failure) {
                        LOG.log(Level.WARNING, failure, () -> "job.failed name=" + handler.name());
                        throw new JobFailed(failure);
                    }
                });
    }

    private void run(JobHandler handler, String envelope) throws Exception {
        JsonObject job = Json.createReader(new StringReader(envelope)).readObject();
        String role = job.getString("role");
        String payload = job.getString("payload");
        if (role.equals("none")) {
            Callers.as(Caller.system(Caller.PLATFORM_REALM), () -> {
                handler.run(payload);
                return "";
            });
            return;
        }
        Tenant tenant = tenants.bySlug(Tenant.slugOf(role)).orElseThrow();
        Tenancy.within(
                tenant,
                () -> Callers.as(Caller.system(tenant.slug()), () -> {
                    handler.run(payload);
                    return "";
                }));
    }

    private void bury(String name, String instance, String data, String failure) {
        LOG.severe(() -> "job.dead name=" + name + " failure=" + failure);
        platform.use(handle -> handle.createUpdate(
                        "insert into dead_job (task_name, task_instance, task_data, failure) values (:name, :instance, :data, :failure)"
                                + " on conflict (task_name, task_instance) do update set failed_at = now(), failure = excluded.failure")
                .bind("name", name)
                .bind("instance", instance)
                .bind("data", data.getBytes(StandardCharsets.UTF_8))
                .bind("failure", failure)
                .execute());
    }

    private static final class JobFailed extends RuntimeException {
        JobFailed(Throwable cause) {
            super(cause);
        }
    }

    /** The payload as it was written by {@code platform.enqueue}. */
    private static final class Utf8 implements Serializer {
        @Override
        public byte[] serialize(Object data) {
            return String.valueOf(data).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] serialized) {
            return type.cast(new String(serialized, StandardCharsets.UTF_8));
        }
    }
}
