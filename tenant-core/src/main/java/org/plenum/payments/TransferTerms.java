package org.plenum.payments;

import static java.util.Objects.requireNonNullElse;

import jakarta.inject.Inject;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Door;
import org.plenum.kernel.Stale;
import org.plenum.tenancy.TenantSql;

/** How customers of an organization may pay by bank transfer: not at all, until it says so. */
@Door
public class TransferTerms {
    public static final int DAYS_MAX = 90;
    /** What fits into the code that banking apps read. */
    public static final int HOLDER_LENGTH_MAX_CHARS = 70;

    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");
    private static final TransferTermsView NONE =
            new TransferTermsView(false, "", "", null, Currency.getInstance("EUR"), 10, 3, 14, 0);

    @Inject
    TenantSql sql;

    @Requires(Permission.PAYMENTS_MANAGE)
    public TransferTermsView get() {
        return current();
    }

    @Unrestricted("tells a feature whether to offer it, and customers where to pay")
    public TransferTermsView current() {
        return sql.handle()
                .createQuery("select * from transfer_terms")
                .map((row, context) -> new TransferTermsView(
                        row.getBoolean("allowed"),
                        row.getString("holder"),
                        row.getString("iban"),
                        row.getString("bic"),
                        Currency.getInstance(row.getString("currency")),
                        row.getInt("days_to_pay"),
                        row.getInt("grace_days"),
                        row.getInt("days_before_event"),
                        row.getInt("version")))
                .findOne()
                .orElse(NONE);
    }

    /**
     * @param version that the caller saw
     * @throws org.plenum.kernel.Invalid field by field
     * @throws Stale when it is not the newest
     */
    @Requires(Permission.PAYMENTS_MANAGE)
    public TransferTermsView change(int version, TransferTermsDraft draft) {
        TransferTermsView terms = checked(version, draft);
        int rows = sql.handle()
                .createUpdate("""
                        insert into transfer_terms as t (allowed, holder, iban, bic, currency, days_to_pay, grace_days, days_before_event, version)
                        select :allowed, :holder, :iban, :bic, :currency, :toPay, :grace, :before, :version + 1
                        where :version = 0 or exists (select from transfer_terms)
                        on conflict (only_one) do update set allowed = excluded.allowed, holder = excluded.holder, iban = excluded.iban, bic = excluded.bic,
                          currency = excluded.currency, days_to_pay = excluded.days_to_pay, grace_days = excluded.grace_days,
                          days_before_event = excluded.days_before_event, version = excluded.version
                        where t.version = :version""")
                .bind("allowed", terms.allowed())
                .bind("holder", terms.holder())
                .bind("iban", terms.iban())
                .bind("bic", terms.bic())
                .bind("currency", terms.currency().getCurrencyCode())
                .bind("toPay", terms.daysToPay())
                .bind("grace", terms.graceDays())
                .bind("before", terms.daysBeforeEvent())
                .bind("version", version)
                .execute();
        if (rows == 0) {
            throw new Stale("bank account");
        }
        return current();
    }

    private static TransferTermsView checked(int version, TransferTermsDraft draft) {
        Checks checks = new Checks();
        String holder = draft.allowed()
                ? checks.line("holder", draft.holder(), HOLDER_LENGTH_MAX_CHARS)
                : checks.optionalLine("holder", draft.holder(), HOLDER_LENGTH_MAX_CHARS);
        String iban = Iban.plain(requireNonNullElse(draft.iban(), ""));
        checks.that(
                Iban.valid(iban) || (iban.isEmpty() && !draft.allowed()),
                "iban",
                iban.isEmpty() ? "required" : "format",
                iban.isEmpty() ? "Please fill this in." : "This is not a valid IBAN. Please check it digit by digit.");
        String bic = Iban.plain(requireNonNullElse(draft.bic(), ""));
        checks.matches("bic", bic, BIC, "Must be a BIC of eight or eleven letters and digits.");
        Currency currency = currency(checks, draft.currency());
        checks.range("daysToPay", draft.daysToPay(), 1, DAYS_MAX);
        checks.range("graceDays", draft.graceDays(), 0, DAYS_MAX);
        checks.range("daysBeforeEvent", draft.daysBeforeEvent(), 1, DAYS_MAX);
        checks.done();
        return new TransferTermsView(
                draft.allowed(),
                requireNonNullElse(holder, ""),
                iban,
                bic.isEmpty() ? null : bic,
                currency,
                draft.daysToPay(),
                draft.graceDays(),
                draft.daysBeforeEvent(),
                version);
    }

    private static Currency currency(Checks checks, @Nullable String code) {
        try {
            return Currency.getInstance(requireNonNullElse(code, "").strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            checks.refuse("currency", "format", "Must be a currency such as EUR.");
            return NONE.currency();
        }
    }
}
