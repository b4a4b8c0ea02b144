package org.plenum.jobs;

/**
 * Does one kind of job. Runs outside any transaction, as the system, within the organization that asked for it (if one did). Must be repeatable: a job
 * whose process died runs again.
 */
public interface JobHandler {
    /** Stable name of the kind, {@code feature.verb}. */
    String name();

    /**
     * @param payload what {@link Jobs#enqueue} was given
     * @throws Exception to try again later with growing pauses; after {@link JobRunner#ATTEMPTS_MAX} it goes to {@code platform.dead_job}
     */
    void run(String payload) throws Exception;
}
