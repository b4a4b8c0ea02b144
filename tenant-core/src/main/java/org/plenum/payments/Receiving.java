package org.plenum.payments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What is done with money that came: its entry is locked, then the payment that it names, then it is decided. Whoever else wants to decide about the same entry waits and finds it
 * decided; whoever ends, pays or refunds the same payment waits and finds it paid.
 */
final class Receiving {
    static final String LOCK_ENTRY = "select * from bank_entry where id = :id for update";
    static final String LOCK_PAYMENT =
            "select id, state, amount_minor, received_minor, currency from payment where transfer_reference = :reference for update";

    /** @param paid whether it is paid with that, for the first time */
    record Outcome(UUID paymentId, boolean paid) {}

    record Entry(UUID id, long amountMinor, String currency, String purpose, BankEntryState state) {}

    record Target(UUID id, PaymentState state, long amountMinor, long receivedMinor, String currency) {
        long missing() {
            return amountMinor - receivedMinor;
        }
    }

    private final String lockEntry;
    private final String lockPayment;

    Receiving() {
        this(LOCK_ENTRY, LOCK_PAYMENT);
    }

    /** With other statements, to show what they are for. */
    Receiving(String lockEntry, String lockPayment) {
        this.lockEntry = lockEntry;
        this.lockPayment = lockPayment;
    }

    /** In a transaction. Looks for the payment of what is new; empty when it counts for none. */
    Optional<Outcome> match(Handle handle, UUID entryId, Instant now) {
        Entry entry = lock(handle, entryId).orElseThrow();
        if (entry.state() != BankEntryState.NEW) {
            return Optional.empty();
        }
        Set<String> references = CreditorReference.in(entry.purpose());
        List<String> known = known(handle, references);
        if (known.size() != 1) {
            open(
                    handle,
                    entry,
                    known.isEmpty() ? BankEntryReason.UNKNOWN_REFERENCE : BankEntryReason.SEVERAL_REFERENCES);
            return Optional.empty();
        }
        Target target = target(handle, known.getFirst()).orElseThrow();
        @Nullable BankEntryReason reason = against(entry, target);
        if (reason != null) {
            open(handle, entry, reason);
            return Optional.empty();
        }
        return Optional.of(count(handle, entry, target, now));
    }

    private static @Nullable BankEntryReason against(Entry entry, Target target) {
        if (!target.currency().equals(entry.currency())) {
            return BankEntryReason.OTHER_CURRENCY;
        }
        if (target.state() == PaymentState.PAID) {
            return BankEntryReason.ALREADY_PAID;
        }
        int compared = Long.compare(entry.amountMinor(), target.missing());
        return compared < 0 ? BankEntryReason.TOO_LITTLE : compared > 0 ? BankEntryReason.TOO_MUCH : null;
    }

    /** Somebody says that it counts for this payment, whatever it names. Part of the money is taken only while the order waits. */
    Outcome assign(Handle handle, UUID entryId, String reference, String by, Instant now) {
        Entry entry = undecided(handle, entryId);
        Target target = target(handle, reference)
                .filter(found -> found.currency().equals(entry.currency()))
                .filter(found -> found.state() != PaymentState.PAID)
                .filter(found -> found.state() == PaymentState.OPEN || entry.amountMinor() >= found.missing())
                .orElseThrow(NoSuchTransfer::new);
        decided(handle, entryId, BankEntryState.ASSIGNED, null, by, now);
        return count(handle, entry, target, now);
    }

    /** Somebody says that it is none of ours, or has gone back. */
    void dismiss(Handle handle, UUID entryId, BankEntryState as, @Nullable String note, String by, Instant now) {
        undecided(handle, entryId);
        decided(handle, entryId, as, note, by, now);
    }

    private Entry undecided(Handle handle, UUID entryId) {
        return lock(handle, entryId)
                .filter(entry -> entry.state() == BankEntryState.OPEN)
                .orElseThrow(AlreadyDecided::new);
    }

    private Outcome count(Handle handle, Entry entry, Target target, Instant now) {
        handle.createUpdate("update bank_entry set state = 'ASSIGNED', payment_id = :payment where id = :id")
                .bind("payment", target.id())
                .bind("id", entry.id())
                .execute();
        boolean paid = entry.amountMinor() >= target.missing();
        receive(handle, target.id(), entry.amountMinor(), paid, now);
        return new Outcome(target.id(), paid);
    }

    static void receive(Handle handle, UUID payment, long minor, boolean paid, Instant now) {
        handle.createUpdate("""
                        update payment set received_minor = received_minor + :minor, state = case when :paid then 'PAID' else state end,
                          settled_at = case when :paid then :now::timestamptz else settled_at end
                        where id = :id""")
                .bind("minor", minor)
                .bind("paid", paid)
                .bind("now", now)
                .bind("id", payment)
                .execute();
    }

    private Optional<Entry> lock(Handle handle, UUID id) {
        return handle.createQuery(lockEntry)
                .bind("id", id)
                .map((row, context) -> new Entry(
                        row.getObject("id", UUID.class),
                        row.getLong("amount_minor"),
                        row.getString("currency"),
                        row.getString("purpose"),
                        BankEntryState.valueOf(row.getString("state"))))
                .findOne();
    }

    private Optional<Target> target(Handle handle, String reference) {
        return handle.createQuery(lockPayment)
                .bind("reference", reference)
                .map((row, context) -> new Target(
                        row.getObject("id", UUID.class),
                        PaymentState.valueOf(row.getString("state")),
                        row.getLong("amount_minor"),
                        row.getLong("received_minor"),
                        row.getString("currency")))
                .findOne();
    }

    private static List<String> known(Handle handle, Set<String> references) {
        return handle.createQuery(
                        "select transfer_reference from payment where transfer_reference = any(:references) order by 1")
                .bindArray("references", String.class, references.toArray())
                .mapTo(String.class)
                .list();
    }

    private static void open(Handle handle, Entry entry, BankEntryReason reason) {
        handle.createUpdate("update bank_entry set state = 'OPEN', reason = :reason where id = :id")
                .bind("reason", reason)
                .bind("id", entry.id())
                .execute();
    }

    private static void decided(
            Handle handle, UUID id, BankEntryState state, @Nullable String note, String by, Instant now) {
        handle.createUpdate("""
                        update bank_entry set state = case when :state = 'ASSIGNED' then state else :state end, note = :note, decided_by = :by, decided_at = :now
                        where id = :id""")
                .bind("state", state)
                .bind("note", note)
                .bind("by", by)
                .bind("now", now)
                .bind("id", id)
                .execute();
    }
}
