package org.plenum.payments;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Door;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Page;
import org.plenum.kernel.TimeCursor;

/** Statements of the organization's bank: what they tell is written down once and finds its payments, and what finds none is there to be decided about. */
@Door
public class BankStatements {
    public static final int FILE_SIZE_MAX_BYTES = 5 * 1024 * 1024;
    public static final int ENTRIES_MAX = 5_000;
    public static final int NOTE_LENGTH_MAX_CHARS = 500;

    private static final int ORDER_CODE_LENGTH_MAX_CHARS = 20;
    private static final int FILE_NAME_LENGTH_MAX_CHARS = 100;
    private static final int STATEMENTS_SHOWN_MAX = 10;
    private static final int OWED_SHOWN_MAX = 100;

    @Inject
    BankEntryStore entries;

    @Inject
    BankLedger bank;

    @Inject
    Ledger ledger;

    @Inject
    MatchJob matching;

    @Inject
    TransferTerms terms;

    /**
     * Takes in a statement; again, or with days that another statement had, adds only what is new.
     *
     * @param file camt.053, or a table
     * @throws org.plenum.kernel.Invalid when it is no statement
     */
    @Requires(Permission.PAYMENTS_MANAGE)
    @Transactional(Transactional.TxType.NOT_SUPPORTED) // each entry finds its payment in a transaction of its own
    public UploadView upload(String fileName, byte[] file, CsvColumns columns) {
        List<BankCredit> credits = StatementFile.read(file, columns, currency());
        int added = bank.store(
                StatementFile.shortened(fileName, FILE_NAME_LENGTH_MAX_CHARS),
                Callers.current().name(),
                credits);
        return new UploadView(credits.size(), added, matching.matchAll());
    }

    private String currency() {
        return terms.current().currency().getCurrencyCode();
    }

    /** @param toDecide only what a person has to decide about. The newest first. */
    @Requires(Permission.PAYMENTS_MANAGE)
    public Page<BankEntryView> entries(boolean toDecide, Page.Request page) {
        return Page.of(
                entries.list(toDecide, TimeCursor.newestFirst(page.after()), page.limit() + 1),
                page.limit(),
                entry -> new TimeCursor(entry.createdAt(), entry.id()).text());
    }

    @Requires(Permission.PAYMENTS_MANAGE)
    public BankEntryView entry(UUID id) {
        return entries.find(id).orElseThrow(() -> new NotFound("entry"));
    }

    @Requires(Permission.PAYMENTS_MANAGE)
    public int toDecide() {
        return entries.toDecide();
    }

    /** The latest. */
    @Requires(Permission.PAYMENTS_MANAGE)
    public List<StatementView> statements() {
        return entries.statements(STATEMENTS_SHOWN_MAX);
    }

    /** What has to be sent back by hand, the oldest first. */
    @Requires(Permission.PAYMENTS_MANAGE)
    public List<OwedView> owed() {
        return entries.owed(OWED_SHOWN_MAX);
    }

    /**
     * The money counts for this order.
     *
     * @throws AlreadyDecided when somebody was faster
     * @throws NoSuchTransfer when the order cannot take it
     */
    @Requires(Permission.PAYMENTS_MANAGE)
    public void assign(UUID entryId, @Nullable String orderCode) {
        Checks checks = new Checks();
        String typed = Iban.plain(checks.line("orderCode", orderCode, ORDER_CODE_LENGTH_MAX_CHARS));
        checks.done();
        bank.assign(
                entryId,
                CreditorReference.typed(typed).orElseThrow(NoSuchTransfer::new),
                Callers.current().name());
    }

    /** The money is about no order. */
    @Requires(Permission.PAYMENTS_MANAGE)
    public void ignore(UUID entryId, @Nullable String note) {
        bank.dismiss(
                entryId, BankEntryState.IGNORED, note(note), Callers.current().name());
    }

    /** The money was sent back, outside of the platform. */
    @Requires(Permission.PAYMENTS_MANAGE)
    public void returned(UUID entryId, @Nullable String note) {
        bank.dismiss(
                entryId, BankEntryState.RETURNED, note(note), Callers.current().name());
    }

    /** A refund of money that came by hand was sent by hand. Again is the same. */
    @Requires(Permission.PAYMENTS_MANAGE)
    public void sent(UUID refundId) {
        ledger.recordSent(refundId);
    }

    /**
     * Whatever of a transfer is missing has come.
     *
     * @throws AlreadyDecided when it is paid
     */
    @Requires(Permission.PAYMENTS_MANAGE)
    public void receiveByHand(UUID paymentId, @Nullable String note) {
        bank.receiveByHand(paymentId, note(note), Callers.current().name());
    }

    /**
     * What came too much of a transfer was sent back.
     *
     * @throws AlreadyDecided when there is nothing of it
     */
    @Requires(Permission.PAYMENTS_MANAGE)
    public void surplusSent(UUID paymentId, @Nullable String note) {
        bank.surplusSent(paymentId, note(note), Callers.current().name());
    }

    private static @Nullable String note(@Nullable String typed) {
        Checks checks = new Checks();
        String note = checks.optionalText("note", typed, NOTE_LENGTH_MAX_CHARS);
        checks.done();
        return note;
    }
}
