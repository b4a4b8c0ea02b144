package org.plenum.promotions;

import jakarta.inject.Inject;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Conflict;
import org.plenum.kernel.Door;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Like;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Page;
import org.plenum.kernel.Stale;
import org.plenum.kernel.TimeCursor;
import org.plenum.tickets.TicketTypeView;
import org.plenum.tickets.TicketTypes;

/** The promo codes of an event. They are worth money, so only who may change the event sees them. */
@Door
public class PromoCodes {
    public static final int CODE_LENGTH_MAX_CHARS = 40;
    public static final int LABEL_LENGTH_MAX_CHARS = 80;
    public static final int PER_EVENT_MAX = 20_000;
    /** Made in one go. */
    public static final int AT_ONCE_MAX = 1_000;

    public static final int USES_MAX = 1_000_000;
    public static final int TICKETS_PER_ORDER_MAX = 40;
    /** In the currency's minor unit. */
    public static final long MONEY_MAX_MINOR = 10_000_000_000L;

    /** Of a code that is made: 30 kinds of characters, so nobody guesses one. */
    private static final int MADE_CHARS = 10;

    private static final int PREFIX_LENGTH_MAX_CHARS = CODE_LENGTH_MAX_CHARS - MADE_CHARS - 1;

    @Inject
    PromoCodeStore codes;

    @Inject
    TicketTypes ticketTypes;

    /** @param search part of code or label; null for all. The newest first. */
    @Requires(Permission.EVENTS_EDIT)
    public Page<PromoCodeView> list(UUID eventId, @Nullable String search, Page.Request page) {
        ticketTypes.ofEvent(eventId);
        List<PromoCodeView> rows =
                codes.list(eventId, Like.containing(search), TimeCursor.newestFirst(page.after()), page.limit() + 1);
        return Page.of(rows, page.limit(), row -> new TimeCursor(row.createdAt(), row.id()).text());
    }

    @Requires(Permission.EVENTS_EDIT)
    public PromoCodeView get(UUID eventId, UUID id) {
        return codes.find(eventId, id).orElseThrow(() -> new NotFound("promo code"));
    }

    /**
     * @throws org.plenum.kernel.Invalid field by field
     * @throws PromoCodeTaken when another of the event has the code
     */
    @Requires(Permission.EVENTS_EDIT)
    public PromoCodeView create(UUID eventId, PromoCodeDraft draft) {
        PromoCodeDraft checked = checked(eventId, draft);
        room(eventId, 1);
        PromoCodeDraft coded = checked.code() == null ? checked.as(Ids.code(MADE_CHARS)) : checked;
        List<UUID> made = codes.insert(eventId, List.of(coded));
        if (made.isEmpty()) {
            throw new PromoCodeTaken();
        }
        return get(eventId, made.getFirst());
    }

    /**
     * Makes many that do the same, with codes that cannot be guessed.
     *
     * @param draft without a code, or with what all codes begin with
     * @param count 1 to {@link #AT_ONCE_MAX}
     */
    @Requires(Permission.EVENTS_EDIT)
    public List<UUID> createMany(UUID eventId, PromoCodeDraft draft, int count) {
        Checks checks = new Checks();
        checks.range("count", count, 1, AT_ONCE_MAX);
        String prefix = draft.code() == null ? "" : draft.code().strip();
        checks.that(
                prefix.length() <= PREFIX_LENGTH_MAX_CHARS,
                "code",
                "too-long",
                "At most " + PREFIX_LENGTH_MAX_CHARS + " characters.");
        checks.done();
        PromoCodeDraft checked = checked(eventId, draft);
        room(eventId, count);
        Set<String> drawn = new HashSet<>();
        while (drawn.size() < count) {
            drawn.add((prefix.isEmpty() ? "" : prefix + "-") + Ids.code(MADE_CHARS));
        }
        List<UUID> made = codes.insert(eventId, drawn.stream().map(checked::as).toList());
        if (made.size() < count) {
            // Of 5.9e14 codes one was there already. Nothing is kept; again is right.
            throw new PromoCodeTaken();
        }
        return made;
    }

    /**
     * Orders and reservations made before keep their price.
     *
     * @param version that the caller saw
     * @throws Stale when it is not the newest
     * @throws BelowUsed when more is used already than the new bounds allow
     */
    @Requires(Permission.EVENTS_EDIT)
    public PromoCodeView change(UUID eventId, UUID id, int version, PromoCodeDraft draft) {
        PromoCodeView before = get(eventId, id);
        PromoCodeDraft checked = checked(eventId, draft);
        if (!codes.update(id, version, checked.code() == null ? checked.as(before.code()) : checked)) {
            throw new Stale("promo code");
        }
        return get(eventId, id);
    }

    /** @throws PromoCodeUsed when an order has it */
    @Requires(Permission.EVENTS_EDIT)
    public void delete(UUID eventId, UUID id) {
        codes.delete(get(eventId, id).id());
    }

    private PromoCodeDraft checked(UUID eventId, PromoCodeDraft draft) {
        Currency currency = codes.lockCurrency(eventId).orElseThrow(() -> new NotFound("event"));
        Set<UUID> known =
                ticketTypes.ofEvent(eventId).stream().map(TicketTypeView::id).collect(Collectors.toUnmodifiableSet());
        return PromoCodeChecks.checked(draft, currency, known);
    }

    private void room(UUID eventId, int more) {
        if (codes.count(eventId) + more > PER_EVENT_MAX) {
            throw new Conflict("too-many", "An event has at most " + PER_EVENT_MAX + " promo codes.");
        }
    }
}
