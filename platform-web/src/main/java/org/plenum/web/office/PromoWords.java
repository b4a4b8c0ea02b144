package org.plenum.web.office;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenum.promotions.PromoCodeView;
import org.plenum.tickets.TicketTypeView;
import org.plenum.web.ui.Formats;

/** What a promo code does, in a few words. */
final class PromoWords {
    private PromoWords() {}

    static String does(PromoCodeView code) {
        String key = "office.promo.does." + code.kind();
        if (code.percent() != null) {
            return Words.of(key, Numbers.text(code.percent().stripTrailingZeros()));
        }
        return code.amount() == null ? Words.of(key) : Words.of(key, Formats.money(code.amount()));
    }

    /** The names of the ticket types that it is for; of one that is gone nothing. */
    static String tickets(PromoCodeView code, List<TicketTypeView> types) {
        if (code.ticketTypes().isEmpty()) {
            return Words.of("office.promo.allTickets");
        }
        Map<UUID, String> names = types.stream().collect(Collectors.toMap(TicketTypeView::id, TicketTypeView::name));
        return code.ticketTypes().stream()
                .filter(names::containsKey)
                .map(id -> names.getOrDefault(id, ""))
                .collect(Collectors.joining(", "));
    }
}
