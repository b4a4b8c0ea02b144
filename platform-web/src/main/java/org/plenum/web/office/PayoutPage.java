package org.plenum.web.office;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;
import org.plenum.orders.Orders;
import org.plenum.payments.PayoutView;
import org.plenum.payments.StripeAccounts;
import org.plenum.web.ui.Formats;
import org.plenum.web.ui.Parameters;

/** {@code /manage/payments/payouts/{payout}}: what a payout consists of. */
@Named("payoutPage")
@RequestScoped
public class PayoutPage {
    /** Stripe's categories that have words of their own. */
    private static final Set<String> KINDS =
            Set.of("charge", "refund", "refund_failure", "dispute", "dispute_reversal", "fee", "payout_reversal");

    @Inject
    StripeAccounts stripe;

    @Inject
    Orders orders;

    private PayoutView.@Nullable Statement statement;
    private Map<UUID, String> codes = Map.of();

    /**
     * A line with the code of its order.
     *
     * @param code null for what is about no order
     */
    public record Row(PayoutView.Entry entry, @Nullable String code) {}

    @PostConstruct
    void open() {
        PayoutView.Statement found = stripe.statement(Parameters.text("payout"));
        statement = found;
        codes = orders.codes(found.entries().stream()
                .map(PayoutView.Entry::reference)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    public void load() {
        getRows();
    }

    public PayoutView getPayout() {
        return requireNonNull(statement).payout();
    }

    public boolean isWhole() {
        return requireNonNull(statement).whole();
    }

    public List<Row> getRows() {
        return requireNonNull(statement).entries().stream()
                .map(entry -> new Row(entry, entry.reference() == null ? null : codes.get(entry.reference())))
                .toList();
    }

    public String getTitle() {
        return Words.of("office.payout.title", Formats.date(getPayout().createdAt(), getZone()));
    }

    public String kind(PayoutView.Entry entry) {
        return Words.of("office.payout.kind." + (KINDS.contains(entry.kind()) ? entry.kind() : "other"));
    }

    public Money getGross() {
        return sum(PayoutView.Entry::gross);
    }

    public Money getFee() {
        return sum(PayoutView.Entry::fee);
    }

    private Money sum(Function<PayoutView.Entry, Money> part) {
        return requireNonNull(statement).entries().stream()
                .map(part)
                .reduce(Money.zero(getPayout().amount().currency()), Money::plus);
    }

    /** Payouts belong to no event. */
    public ZoneId getZone() {
        return Formats.UTC;
    }
}
