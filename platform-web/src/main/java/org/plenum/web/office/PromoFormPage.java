package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.events.EventView;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.Stale;
import org.plenum.pricing.PromotionKind;
import org.plenum.promotions.BelowUsed;
import org.plenum.promotions.PromoCodeDraft;
import org.plenum.promotions.PromoCodeTaken;
import org.plenum.promotions.PromoCodeView;
import org.plenum.promotions.PromoCodes;
import org.plenum.tickets.TicketTypes;

/** {@code /manage/events/{event}/promo-codes/new} and {@code /manage/events/{event}/promo-codes/{promo}}. */
@Named("promoFormPage")
@RequestScoped
public class PromoFormPage {
    /** Name of the boxes beside the ticket types, which are plain HTML. */
    private static final String TICKET_TYPE = "ticketType";

    /** @param chosen is ticked */
    public record Choice(UUID id, String name, boolean chosen) {}

    @Inject
    PromoCodes promoCodes;

    @Inject
    TicketTypes ticketTypes;

    @Inject
    OfficeEvent officeEvent;

    private @Nullable PromoCodeView promo;
    private PromoForm form = new PromoForm();
    private List<Choice> types = List.of();
    private @Nullable String count = "1";
    private List<Difference> differences = List.of();
    private boolean stale;

    @PostConstruct
    void open() {
        if (!Callers.current().may(Permission.EVENTS_EDIT)) {
            throw new Forbidden();
        }
        EventView event = officeEvent.require();
        String asked = Asked.text("promo");
        PromoCodeView found = asked == null ? null : promoCodes.get(event.id(), Ids.parse("promo code", asked));
        if (found != null) {
            promo = found;
            form = PromoForm.of(found, event.timeZone());
        }
        Set<UUID> chosen = FacesContext.getCurrentInstance().isPostback()
                ? boxes()
                : found == null ? Set.of() : Set.copyOf(found.ticketTypes());
        types = ticketTypes.ofEvent(event.id()).stream()
                .map(type -> new Choice(type.id(), type.name(), chosen.contains(type.id())))
                .toList();
    }

    public void load() {
        getForm();
    }

    /** What is no id is no box of ours. */
    private static Set<UUID> boxes() {
        String[] values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(TICKET_TYPE);
        return values == null
                ? Set.of()
                : Arrays.stream(values).map(id -> Ids.parse("ticket type", id)).collect(Collectors.toSet());
    }

    public void save() {
        EventView event = officeEvent.require();
        PromoCodeDraft draft = form.toDraft(event.timeZone(), event.currency(), List.copyOf(boxes()));
        PromoCodeView before = promo;
        try {
            if (before == null) {
                create(event, draft);
            } else {
                PromoCodeView saved = promoCodes.change(event.id(), before.id(), form.getVersion(), draft);
                Departure.to(getBack(), Words.of("office.saved", saved.code()));
            }
        } catch (PromoCodeTaken taken) {
            throw Invalid.of("code", taken.code(), taken.getMessage());
        } catch (BelowUsed below) {
            throw Invalid.of("usesMax", below.code(), below.getMessage());
        } catch (Stale newer) {
            compare(event);
        }
    }

    private void create(EventView event, PromoCodeDraft draft) {
        Checks checks = new Checks();
        Integer wanted = Numbers.whole(checks, "count", count);
        // By their label those that were made together are found again.
        if (wanted != null && wanted > 1) {
            Required.field(checks, "label", form.getLabel());
        }
        checks.done();
        if (wanted == null || wanted == 1) {
            PromoCodeView made = promoCodes.create(event.id(), draft);
            Departure.to(getBack(), Words.of("office.saved", made.code()));
            return;
        }
        int made = promoCodes.createMany(event.id(), draft, wanted).size();
        String label = String.valueOf(form.getLabel()).strip();
        Departure.to(
                getBack() + "?q=" + URLEncoder.encode(label, StandardCharsets.UTF_8),
                Words.of("office.promo.made", made));
    }

    private void compare(EventView event) {
        PromoCodeView mine = promo;
        if (mine != null) {
            PromoCodeView newest = promoCodes.get(event.id(), mine.id());
            differences = Difference.between(
                    "office.promo.",
                    form.texts(),
                    PromoForm.of(newest, event.timeZone()).texts());
            form.setVersion(newest.version());
            stale = true;
        }
    }

    public void delete() {
        PromoCodeView mine = promo;
        if (mine != null) {
            promoCodes.delete(mine.eventId(), mine.id());
            Departure.to(getBack(), Words.of("office.deleted", mine.code()));
        }
    }

    public PromoForm getForm() {
        return form;
    }

    public @Nullable PromoCodeView getPromo() {
        return promo;
    }

    public boolean isNew() {
        return promo == null;
    }

    public boolean isStale() {
        return stale;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public List<Choice> getTypes() {
        return types;
    }

    public List<PromotionKind> getKinds() {
        return List.of(PromotionKind.PERCENT, PromotionKind.AMOUNT, PromotionKind.FIXED_PRICE, PromotionKind.UNLOCK);
    }

    public String getCurrency() {
        return officeEvent.require().currency().getCurrencyCode();
    }

    public String getBack() {
        return officeEvent.getHref() + "/promo-codes";
    }

    public @Nullable String getCount() {
        return count;
    }

    public void setCount(@Nullable String count) {
        this.count = count;
    }
}
