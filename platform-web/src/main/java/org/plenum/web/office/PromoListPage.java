package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Page;
import org.plenum.promotions.PromoCodeView;
import org.plenum.promotions.PromoCodes;
import org.plenum.tickets.TicketTypeView;
import org.plenum.tickets.TicketTypes;

/** {@code /manage/events/{event}/promo-codes?q=…&after=…} */
@Named("promoListPage")
@RequestScoped
public class PromoListPage {
    /** A row, with what it does and for what in words. */
    public record Row(PromoCodeView code, String does, String tickets) {}

    @Inject
    PromoCodes promoCodes;

    @Inject
    TicketTypes ticketTypes;

    @Inject
    OfficeEvent officeEvent;

    private Page<Row> page = new Page<>(List.of(), null);

    @PostConstruct
    void open() {
        UUID event = officeEvent.require().id();
        List<TicketTypeView> types = ticketTypes.ofEvent(event);
        page = promoCodes
                .list(event, Asked.search(), Asked.page())
                .map(code -> new Row(code, PromoWords.does(code), PromoWords.tickets(code, types)));
    }

    public void load() {
        getRows();
    }

    public List<Row> getRows() {
        return page.items();
    }

    public @Nullable String getSearch() {
        return Asked.search();
    }

    public boolean isFirstPage() {
        return Asked.text("after") == null;
    }

    public @Nullable String getNextCursor() {
        return page.nextCursor();
    }

    /** Where this list is as a file, without the ending. */
    public String getExports() {
        return "/manage/exports/" + officeEvent.require().id() + "/promocodes";
    }

    public String getQuery() {
        return Asked.query("q", Asked.search());
    }
}
