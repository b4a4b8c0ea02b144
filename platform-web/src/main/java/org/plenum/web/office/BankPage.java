package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Page;
import org.plenum.payments.BankEntryState;
import org.plenum.payments.BankEntryView;
import org.plenum.payments.BankStatements;
import org.plenum.payments.CsvColumns;
import org.plenum.payments.OwedView;
import org.plenum.payments.StatementView;
import org.plenum.payments.TransferTerms;
import org.plenum.payments.UploadView;
import org.plenum.web.ui.Formats;

/** {@code /manage/payments/bank}: statements of the bank, what they tell, and what has to be sent back. */
@Named("bankPage")
@RequestScoped
public class BankPage {
    static final String ADDRESS = "/manage/payments/bank";
    private static final String ALL = "all";

    /** Name of the hidden fields that say which refunds the page showed. */
    private static final String SHOWN = "shown";

    @Inject
    BankStatements statements;

    @Inject
    TransferTerms terms;

    private Page<BankEntryView> page = new Page<>(List.of(), null);
    private List<OwedView> owed = List.of();
    private List<StatementView> uploaded = List.of();
    private int toDecide;
    private boolean all;
    private boolean allowed;
    private @Nullable Part file;
    private @Nullable String dateColumn;
    private @Nullable String amountColumn;
    private @Nullable String purposeColumn;

    @PostConstruct
    void open() {
        all = ALL.equals(Asked.text("show"));
        page = statements.entries(!all, Asked.page());
        owed = statements.owed();
        uploaded = statements.statements();
        toDecide = statements.toDecide();
        allowed = terms.get().allowed();
    }

    public void load() {
        getRows();
    }

    public void upload() {
        UploadView done = statements.upload(
                file == null ? "" : String.valueOf(file.getSubmittedFileName()),
                bytes(),
                new CsvColumns(dateColumn, amountColumn, purposeColumn));
        Departure.to(ADDRESS, Words.of("office.bank.uploaded", done.entries(), done.added(), done.assigned()));
    }

    /** One byte more than may be when it is too large, so that the domain says so. */
    private byte[] bytes() {
        if (file == null) {
            return new byte[0];
        }
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(BankStatements.FILE_SIZE_MAX_BYTES + 1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The button belongs to a place in the list: what stands there now need not be what was looked at. */
    public void sent(UUID refund) {
        String[] shown = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault(SHOWN, new String[0]);
        if (!owed.stream().map(back -> back.id().toString()).toList().equals(List.of(shown))) {
            Departure.to(ADDRESS, Words.of("office.bank.owedChanged"));
            return;
        }
        statements.sent(refund);
        Departure.to(ADDRESS, Words.of("office.bank.sentNoted"));
    }

    public String day(LocalDate day) {
        return written(day);
    }

    static String written(LocalDate day) {
        return Formats.date(day.atStartOfDay(Formats.UTC).toInstant(), Formats.UTC);
    }

    /** Of its badge. */
    public String kind(BankEntryState state) {
        return kindOf(state);
    }

    static String kindOf(BankEntryState state) {
        return switch (state) {
            case OPEN -> "warn";
            case ASSIGNED -> "ok";
            case NEW, IGNORED, RETURNED -> "";
        };
    }

    public List<BankEntryView> getRows() {
        return page.items();
    }

    public boolean isFirstPage() {
        return Asked.text("after") == null;
    }

    public @Nullable String getNextCursor() {
        return page.nextCursor();
    }

    public List<OwedView> getOwed() {
        return owed;
    }

    public List<StatementView> getUploaded() {
        return uploaded;
    }

    public int getToDecide() {
        return toDecide;
    }

    public boolean isAll() {
        return all;
    }

    public boolean isAllowed() {
        return allowed;
    }

    /** An account belongs to no event. */
    public ZoneId getZone() {
        return Formats.UTC;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public @Nullable String getDateColumn() {
        return dateColumn;
    }

    public void setDateColumn(@Nullable String dateColumn) {
        this.dateColumn = dateColumn;
    }

    public @Nullable String getAmountColumn() {
        return amountColumn;
    }

    public void setAmountColumn(@Nullable String amountColumn) {
        this.amountColumn = amountColumn;
    }

    public @Nullable String getPurposeColumn() {
        return purposeColumn;
    }

    public void setPurposeColumn(@Nullable String purposeColumn) {
        this.purposeColumn = purposeColumn;
    }
}
