package org.plenum.web.orders;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.Conflict;
import org.plenum.kernel.Invalid;
import org.plenum.orders.QuoteView;
import org.plenum.orders.Quotes;
import org.plenum.orders.ReservationItem;
import org.plenum.orders.ReservationView;
import org.plenum.orders.Reservations;
import org.plenum.orders.TypeOffer;
import org.plenum.tickets.AddOn;
import org.plenum.tickets.SaleState;
import org.plenum.tickets.TicketTypeView;
import org.plenum.tickets.TicketTypes;
import org.plenum.tickets.TicketVisibility;
import org.plenum.waiting.WaitingEntries;
import org.plenum.web.ui.LookOfRequest;
import org.plenum.web.ui.Parameters;
import org.plenum.web.ui.Refusals;

/**
 * Step one of a purchase: how many of what. What was chosen before (a ticket's button, an expired hold) comes in the address as {@code ?type=code} or {@code ?q-code=n}, promo
 * codes as {@code ?promo=…}.
 */
@Named("shopPage")
@RequestScoped
public class ShopPage {
    @Inject
    Events events;

    /** Of the hidden field that tells which promo codes the form was made with, and so which rows it has. */
    private static final String SHOWN = "shown";

    /** In the address, for a page that is made for who asks: others are kept, and show what everybody sees. */
    private static final String MINE = "for=me";

    @Inject
    TicketTypes ticketTypes;

    @Inject
    Quotes quotes;

    @Inject
    Reservations reservations;

    @Inject
    WaitingEntries waiting;

    @Inject
    LookOfRequest look;

    private @Nullable EventView event;
    private List<Choice> choices = List.of();
    /** In effect on the page as it is shown. */
    private List<String> codes = List.of();

    private @Nullable String promoCode;
    private @Nullable Invalid problem;
    private @Nullable QuoteView quote;
    private @Nullable Set<UUID> waitable;

    @PostConstruct
    void open() {
        EventView found = events.publicByCode(Parameters.text("code"));
        event = found;
        look.takeThatOf(found.id());
        Map<String, String> asked = external().getRequestParameterMap();
        promoCode = asked.getOrDefault(SHOWN, asked.get("promo"));
        choices = described(
                found,
                arranged(offers(found, codesIn(promoCode)).stream()
                        // Those that a code shows come last, so that the rows of the others stay where they are.
                        .sorted(Comparator.comparing(offer -> offer.type().visibility() != TicketVisibility.PUBLIC))
                        .map(offer -> new Choice(
                                offer,
                                offer.type().code().equals(asked.get("type"))
                                        ? offer.type().minPerOrder()
                                        : number(asked.get("q-" + offer.type().code()))))
                        .toList()));
    }

    /** A bundle says what it gives, also of what is not sold by itself. */
    private List<Choice> described(EventView found, List<Choice> all) {
        if (all.stream().anyMatch(choice -> choice.getType().terms().isBundle())) {
            Map<UUID, String> names = ticketTypes.known(found.id()).stream()
                    .collect(Collectors.toMap(TicketTypeView::id, TicketTypeView::name));
            all.forEach(choice -> choice.gives(names));
        }
        return all;
    }

    /** What is sold only together with others stands below them, and not at all where they are not. */
    private static List<Choice> arranged(List<Choice> all) {
        List<Choice> mains = all.stream()
                .filter(choice -> choice.getType().terms().addOn() == null)
                .toList();
        List<Choice> arranged = new ArrayList<>();
        for (int i = 0; i < mains.size(); i++) {
            Choice main = mains.get(i);
            arranged.add(main);
            for (Choice choice : all) {
                AddOn addOn = choice.getType().terms().addOn();
                boolean here = addOn != null
                        && (addOn.mains().isEmpty()
                                ? i == mains.size() - 1
                                : addOn.mains().contains(main.getType().id()));
                if (here && !arranged.contains(choice)) {
                    choice.with(mains);
                    arranged.add(choice);
                }
            }
        }
        return arranged;
    }

    /** What a link says of a promo code may be wrong; the shop is open all the same. */
    private List<TypeOffer> offers(EventView found, List<String> asked) {
        try {
            List<TypeOffer> offers = quotes.offered(found.code(), asked);
            codes = asked;
            return offers;
        } catch (Invalid refused) {
            problem = refused;
            return quotes.offered(found.code(), List.of());
        }
    }

    /** People write several with blanks or commas between. */
    private static List<String> codesIn(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[\\s,;]+", -1))
                        .filter(code -> !code.isEmpty())
                        .toList();
    }

    public void load() {
        if (!codes.isEmpty() && !items().isEmpty()) {
            try {
                quote = quotes.of(getEvent().code(), items(), codes);
            } catch (Invalid refused) {
                problem = refused;
            } catch (Conflict soldOut) {
                // The page says so at the ticket.
                quote = null;
            }
        }
        if (problem != null) {
            Refusals.tell(FacesContext.getCurrentInstance(), problem);
        }
    }

    public EventView getEvent() {
        if (event == null) {
            throw new IllegalStateException("used before it was opened");
        }
        return event;
    }

    /** Where those log in for whom there may be more; null for who has, and where there is nothing for groups. */
    public @Nullable String getLogin() {
        return Callers.current().known() || !ticketTypes.anyForGroups(getEvent().id())
                ? null
                : "/login?to="
                        + URLEncoder.encode(
                                "/events/" + getEvent().code() + "/tickets?" + MINE, StandardCharsets.UTF_8);
    }

    public List<Choice> getChoices() {
        return choices;
    }

    /** Whether people can wait for it. */
    public boolean waitable(TicketTypeView type) {
        if (type.saleState() != SaleState.SOLD_OUT) {
            return false;
        }
        if (waitable == null) {
            waitable = waiting.open(getEvent().code()).stream()
                    .map(TicketTypeView::id)
                    .collect(Collectors.toSet());
        }
        return waitable.contains(type.id());
    }

    public int getCurrencyDigits() {
        return getEvent().currency().getDefaultFractionDigits();
    }

    /** Holds the seats and goes on to the details. */
    public void reserve() throws IOException {
        List<ReservationItem> items = items();
        if (items.isEmpty()) {
            throw Invalid.of("", "required", "Choose at least one ticket.");
        }
        ReservationView held = reservations.reserve(getEvent().code(), items, codesIn(promoCode));
        ExternalContext external = external();
        external.redirect(external.getRequestContextPath() + "/events/"
                + getEvent().code() + "/checkout/" + held.id() + "/" + held.secret());
    }

    /** Shows the prices with the code that was typed, or without when there is none any more. */
    public void apply() throws IOException {
        List<String> typed = codesIn(promoCode);
        quotes.offered(getEvent().code(), typed);
        StringBuilder address = new StringBuilder(external().getRequestContextPath())
                .append("/events/")
                .append(getEvent().code())
                .append("/tickets?promo=")
                .append(URLEncoder.encode(String.join(" ", typed), StandardCharsets.UTF_8));
        for (Choice choice : choices) {
            if (choice.getQuantity() > 0) {
                address.append("&q-")
                        .append(choice.getType().code())
                        .append('=')
                        .append(choice.getQuantity());
            }
        }
        external().redirect(address.toString());
    }

    private List<ReservationItem> items() {
        return choices.stream()
                .filter(choice -> choice.getQuantity() > 0)
                .map(choice -> new ReservationItem(choice.getType().id(), choice.getQuantity()))
                .toList();
    }

    public @Nullable String getPromoCode() {
        return promoCode;
    }

    public void setPromoCode(@Nullable String promoCode) {
        this.promoCode = promoCode;
    }

    /** The codes that the page shows prices with, in one text; empty for none. */
    public String getShown() {
        return String.join(" ", codes);
    }

    /** What was chosen costs so much; null when that is not asked with codes. */
    public @Nullable QuoteView getQuote() {
        return quote;
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    }

    /** One ticket type and how many of it are wanted. */
    public static final class Choice {
        private final TypeOffer offer;
        private final TicketTypeView type;
        private int quantity;
        private String mains = "";
        private String gives = "";

        Choice(TypeOffer offer, int quantity) {
            this.offer = offer;
            this.type = offer.type();
            this.quantity = quantity;
        }

        private void with(List<Choice> shown) {
            AddOn addOn = type.terms().addOn();
            mains = shown.stream()
                    .map(Choice::getType)
                    .filter(main -> addOn != null && addOn.mains().contains(main.id()))
                    .map(TicketTypeView::name)
                    .collect(Collectors.joining(", "));
        }

        private void gives(Map<UUID, String> names) {
            gives = type.terms().parts().stream()
                    .map(part -> part.quantity() + " × " + names.getOrDefault(part.ticketTypeId(), ""))
                    .collect(Collectors.joining(", "));
        }

        /** What one of a bundle gives; empty for others. */
        public String getGives() {
            return gives;
        }

        /** Names of those it is sold with; empty when it is with all. */
        public String getMains() {
            return mains;
        }

        /** What one costs with the codes in effect. */
        public TypeOffer getOffer() {
            return offer;
        }

        public TicketTypeView getType() {
            return type;
        }

        public boolean isOpen() {
            return type.saleState() == SaleState.ON_SALE;
        }

        /** Most that one order may have and that is left. */
        public int getMost() {
            Integer available = type.available();
            return available == null ? type.maxPerOrder() : Math.min(type.maxPerOrder(), available);
        }

        /** Of the same type as the setter takes, or it would not count as one. */
        public Integer getQuantity() {
            return quantity;
        }

        public void setQuantity(@Nullable Integer quantity) {
            this.quantity = quantity == null ? 0 : quantity;
        }
    }
}
