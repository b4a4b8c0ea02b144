package org.plenum.delivery;

import java.util.Optional;

/** Writes one kind of mail when it is about to be sent. Runs in a job, outside any transaction, as the system, within the organization. */
public interface MailWriter {
    /** Stable, kebab-case. */
    String kind();

    /** Empty when there is nothing left to say (what it was about is gone); then nothing is sent. */
    Optional<Mail> write(MailRequest request) throws Exception;
}
