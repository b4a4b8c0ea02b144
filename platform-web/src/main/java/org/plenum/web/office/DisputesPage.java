package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Page;
import org.plenum.orders.Orders;
import org.plenum.payments.DisputeView;
import org.plenum.payments.StripeAccounts;
import org.plenum.web.ui.Formats;

/** {@code /manage/payments/disputes}: what banks want back. */
@Named("disputesPage")
@RequestScoped
public class DisputesPage {
    /** Stripe's reasons that have words of their own. */
    private static final Set<String> REASONS = Set.of(
            "credit_not_processed",
            "duplicate",
            "fraudulent",
            "product_not_received",
            "product_unacceptable",
            "unrecognized");

    @Inject
    StripeAccounts stripe;

    @Inject
    Orders orders;

    private Page<DisputeView> page = new Page<>(List.of(), null);
    private Map<UUID, String> codes = Map.of();

    /**
     * A dispute with the code of its order.
     *
     * @param code null when the order is not known
     */
    public record Row(DisputeView dispute, @Nullable String code) {}

    @PostConstruct
    void open() {
        page = stripe.disputes(Asked.page());
        codes = orders.codes(page.items().stream().map(DisputeView::reference).collect(Collectors.toSet()));
    }

    public void load() {
        getRows();
    }

    public List<Row> getRows() {
        return page.items().stream()
                .map(dispute -> new Row(dispute, codes.get(dispute.reference())))
                .toList();
    }

    public String reason(DisputeView dispute) {
        return reasonOf(dispute);
    }

    static String reasonOf(DisputeView dispute) {
        return Words.of("office.dispute.reason." + (REASONS.contains(dispute.reason()) ? dispute.reason() : "general"));
    }

    /** Of its badge. */
    public String kind(DisputeView dispute) {
        return switch (dispute.status()) {
            case WARNING_NEEDS_RESPONSE, NEEDS_RESPONSE -> "warn";
            case LOST -> "bad";
            case WON, WARNING_CLOSED, PREVENTED -> "ok";
            case UNDER_REVIEW, WARNING_UNDER_REVIEW -> "info";
        };
    }

    public int getToAnswer() {
        return stripe.disputesToAnswer();
    }

    public boolean isFirstPage() {
        return Asked.text("after") == null;
    }

    public @Nullable String getNextCursor() {
        return page.nextCursor();
    }

    /** Banks' times belong to no event. */
    public ZoneId getZone() {
        return Formats.UTC;
    }
}
