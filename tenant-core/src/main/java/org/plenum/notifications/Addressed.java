package org.plenum.notifications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenum.branding.BrandView;
import org.plenum.events.EventView;
import org.plenum.invoicing.SellerDraft;
import org.plenum.invoicing.VatIds;
import org.plenum.orders.Buyer;

/** Who sells and who buys, as lines for people and as fields for machines. */
final class Addressed {
    /** An event that ends in the small hours belongs to the evening before. */
    private static final int NIGHT_HOURS = 5;

    private Addressed() {}

    /** While the organization has said nothing of itself for invoices. */
    static List<String> seller(BrandView brand) {
        List<String> lines = new ArrayList<>();
        lines.add(brand.name());
        if (brand.footer() != null) {
            brand.footer().lines().filter(line -> !line.isBlank()).forEach(lines::add);
        }
        return lines;
    }

    static List<String> seller(SellerDraft seller, Texts texts) {
        List<String> lines = new ArrayList<>();
        add(lines, seller.name());
        address(lines, seller.street(), seller.postalCode(), seller.city(), seller.country(), texts.locale());
        add(lines, seller.vatId() == null ? null : texts.get("invoice.vat-id", seller.vatId()));
        add(lines, seller.taxNumber() == null ? null : texts.get("invoice.tax-number", seller.taxNumber()));
        add(lines, seller.registration());
        return lines;
    }

    static List<String> buyer(Buyer buyer, Locale locale) {
        List<String> lines = new ArrayList<>();
        add(lines, buyer.company());
        add(lines, buyer.name());
        address(lines, buyer.street(), buyer.postalCode(), buyer.city(), buyer.country(), locale);
        return lines;
    }

    static Invoice.Legal legal(SellerDraft seller, Buyer buyer, EventView event) {
        LocalDate from = event.startsAt().atZone(event.timeZone()).toLocalDate();
        LocalDate until =
                event.endsAt().atZone(event.timeZone()).minusHours(NIGHT_HOURS).toLocalDate();
        return new Invoice.Legal(
                seller.electronic(),
                new Party(
                        Objects.requireNonNull(seller.name()),
                        null,
                        seller.street(),
                        seller.postalCode(),
                        seller.city(),
                        seller.country(),
                        seller.vatId(),
                        seller.taxNumber(),
                        seller.registration()),
                party(buyer),
                from,
                until.isBefore(from) ? from : until,
                seller.exemption(),
                null);
    }

    private static Party party(Buyer buyer) {
        String person = Objects.requireNonNullElse(buyer.name(), "");
        String vatId = Optional.ofNullable(buyer.vatId())
                .map(VatIds::plain)
                .filter(VatIds::known)
                .orElse(null);
        return new Party(
                Objects.requireNonNullElse(buyer.company(), person),
                buyer.company() == null || person.isEmpty() ? null : person,
                buyer.street(),
                buyer.postalCode(),
                buyer.city(),
                buyer.country(),
                vatId,
                null,
                null);
    }

    private static void address(
            List<String> lines,
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String country,
            Locale locale) {
        add(lines, street);
        add(lines, ((postalCode == null ? "" : postalCode) + " " + (city == null ? "" : city)).strip());
        add(lines, country == null ? null : Locale.of("", country).getDisplayCountry(locale));
    }

    private static void add(List<String> lines, @Nullable String line) {
        if (line != null && !line.isBlank()) {
            lines.add(line);
        }
    }
}
