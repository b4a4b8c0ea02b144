package org.plenum.web.site;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.plenum.api.Fields;
import org.plenum.branding.BrandView;
import org.plenum.branding.Shade;
import org.plenum.branding.Shades;
import org.plenum.events.EventView;
import org.plenum.tickets.SaleState;
import org.plenum.tickets.TicketTypeView;

/** What the ticket shop on other sites shows: the words of the reader's language with it, for it brings none of its own. */
final class WidgetJson {
    /** From here on a visitor is told how many are left. */
    private static final int FEW_TICKETS = 50;

    private static final Map<String, Shade> COLORS = Map.of(
            "text", Shade.TEXT,
            "quiet", Shade.TEXT_QUIET,
            "surface", Shade.SURFACE,
            "border", Shade.BORDER,
            "strong", Shade.BORDER_STRONG,
            "button", Shade.BUTTON,
            "on-button", Shade.ON_BUTTON,
            "focus", Shade.FOCUS);

    private final Locale language;
    private final ResourceBundle texts;
    private final ResourceBundle words;

    WidgetJson(Locale language) {
        this.language = language;
        this.texts = bundle("org.plenum.web.messages", language);
        this.words = bundle("org.plenum.web.ui.words", language);
    }

    private static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(
                name,
                language,
                WidgetJson.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(EventView event, String url, List<TicketTypeView> tickets, BrandView brand) {
        return new Fields()
                .text("lang", language.getLanguage())
                .text("name", event.name())
                .text("url", url)
                .text("venue", event.venue())
                .instant("startsAt", event.startsAt())
                .instant("endsAt", event.endsAt())
                .text("timeZone", event.timeZone().getId())
                .text("currency", event.currency().getCurrencyCode())
                .list("tickets", tickets, WidgetJson::ticket)
                .object("words", words())
                .object("look", look(brand))
                .build()
                .toString();
    }

    private static JsonObject ticket(TicketTypeView type) {
        Integer available = type.available();
        return new Fields()
                .text("code", type.code())
                .text("name", type.name())
                .text("description", type.description())
                .number("priceMinor", type.price().minor())
                .oneOf("state", type.saleState())
                .number("available", available)
                .flag("few", type.saleState() == SaleState.ON_SALE && available != null && available <= FEW_TICKETS)
                .number("min", type.minPerOrder())
                .number("max", available == null ? type.maxPerOrder() : Math.min(type.maxPerOrder(), available))
                .instant("salesStartAt", type.salesStartAt())
                .build();
    }

    private JsonObject words() {
        return new Fields()
                .text("choose", texts.getString("event.getTickets"))
                .text("total", texts.getString("shop.total"))
                .text("free", texts.getString("event.free"))
                .text("left", texts.getString("event.left"))
                .text("from", texts.getString("event.onSaleFrom"))
                .text("ended", texts.getString("event.saleEnded"))
                .text("soldOut", words.getString("ui.soldOut"))
                .text("none", texts.getString("event.tickets.none"))
                .text("less", words.getString("ui.quantity.less"))
                .text("more", words.getString("ui.quantity.more"))
                .build();
    }

    private static JsonObject look(BrandView brand) {
        Shades shades = brand.shades();
        return new Fields()
                .number("radiusPx", brand.radiusPx())
                .list(
                        "colors",
                        List.copyOf(COLORS.entrySet()),
                        color -> new Fields()
                                .text("name", color.getKey())
                                .text("light", Shades.css(shades.light(color.getValue())))
                                .text("dark", Shades.css(shades.dark(color.getValue())))
                                .build())
                .build();
    }
}
