package org.plenum.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Invalid;
import org.plenum.pricing.Priced;
import org.plenum.pricing.Promotion;
import org.plenum.pricing.PromotionKind;

/** Promo codes that are asked for and what is left of them, read under their locks; wishes use them up one after the other. */
final class PromoOffer {
    static final PromoOffer NONE = new PromoOffer();
    private static final String FIELD = "promoCode";

    /** One code of one order as it is written. */
    record Use(UUID order, UUID code, long givenMinor) {}

    /** What several orders use of one code. */
    record Taken(UUID code, int uses, long givenMinor) {
        Taken plus(Taken other) {
            return new Taken(code, uses + other.uses, givenMinor + other.givenMinor);
        }
    }

    private record Code(
            Promotion promotion,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Integer usesLeft,
            boolean combinable) {}

    private final Map<String, Code> codes = new HashMap<>();
    private final Map<UUID, Taken> taken = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();

    private PromoOffer() {}

    /** @param rows of {@link PromoSql#READ} */
    PromoOffer(ResultSet rows) throws SQLException {
        while (rows.next()) {
            Long budget = rows.getObject("budget_minor", Long.class);
            Integer usesMax = rows.getObject("uses_max", Integer.class);
            Promotion promotion = new Promotion(
                    rows.getObject("id", UUID.class),
                    rows.getString("code"),
                    PromotionKind.valueOf(rows.getString("kind")),
                    rows.getBigDecimal("percent"),
                    rows.getLong("amount_minor"),
                    Set.copyOf(
                            Arrays.asList((UUID[]) rows.getArray("ticket_types").getArray())),
                    rows.getObject("tickets_per_order_max", Integer.class),
                    budget == null ? null : budget - rows.getLong("given_minor"));
            codes.put(
                    rows.getString("key"),
                    new Code(
                            promotion,
                            instant(rows, "valid_from"),
                            instant(rows, "valid_until"),
                            usesMax == null ? null : usesMax - rows.getInt("taken"),
                            rows.getBoolean("combinable")));
        }
    }

    /**
     * What these codes promise at this moment.
     *
     * @param keys in capital letters, each once
     * @throws Invalid which says why one of them cannot be used
     */
    List<Promotion> promised(List<String> keys, Instant now) {
        List<Promotion> all = new ArrayList<>();
        for (String key : keys) {
            Code code = codes.get(key);
            if (code == null) {
                throw refused("unknown", "This code is not valid.");
            }
            if (code.from() != null && now.isBefore(code.from())) {
                throw refused("not-yet-valid", "This code is not valid yet.");
            }
            if (code.until() != null && !now.isBefore(code.until())) {
                throw refused("no-longer-valid", "This code is no longer valid.");
            }
            if (keys.size() > 1 && !code.combinable()) {
                throw refused("not-combinable", "This code cannot be combined with others.");
            }
            all.add(left(code));
        }
        return all;
    }

    private Promotion left(Code code) {
        Promotion promotion = code.promotion();
        Taken before = taken.getOrDefault(promotion.id(), new Taken(promotion.id(), 0, 0));
        Long budget = promotion.budgetMinor() == null ? null : promotion.budgetMinor() - before.givenMinor();
        boolean used = (code.usesLeft() != null && before.uses() >= code.usesLeft()) || (budget != null && budget <= 0);
        if (used) {
            throw refused("used-up", "This code has been used up.");
        }
        return new Promotion(
                promotion.id(),
                promotion.code(),
                promotion.kind(),
                promotion.percent(),
                promotion.amountMinor(),
                promotion.ticketTypes(),
                promotion.ticketsMax(),
                budget);
    }

    /** Whether one of them shows a type that is not offered to everybody. */
    static boolean unlocks(Collection<Promotion> promotions, UUID ticketType) {
        return promotions.stream().anyMatch(promotion -> unlocks(promotion, ticketType));
    }

    private static boolean unlocks(Promotion promotion, UUID ticketType) {
        return promotion.kind() == PromotionKind.UNLOCK
                ? promotion.isFor(ticketType)
                : promotion.ticketTypes().contains(ticketType);
    }

    /**
     * Each code is to be good for something.
     *
     * @param hidden those of the wanted types that are not offered to everybody
     * @throws Invalid when one is not
     */
    static void checkUseful(List<Promotion> promised, Priced priced, Collection<UUID> hidden) {
        for (Promotion promotion : promised) {
            boolean useful = priced.givenMinor().getOrDefault(promotion.id(), 0L) > 0
                    || hidden.stream().anyMatch(type -> unlocks(promotion, type));
            if (!useful) {
                throw refused("not-for-these-tickets", "This code is not for these tickets.");
            }
        }
    }

    /** A granted wish takes what it was promised. */
    void use(UUID order, List<Promotion> promised, Priced priced) {
        for (Promotion promotion : promised) {
            long given = priced.givenMinor().getOrDefault(promotion.id(), 0L);
            uses.add(new Use(order, promotion.id(), given));
            taken.merge(promotion.id(), new Taken(promotion.id(), 1, given), Taken::plus);
        }
    }

    List<Use> uses() {
        return uses;
    }

    List<Taken> taken() {
        return List.copyOf(taken.values());
    }

    private static Invalid refused(String code, String message) {
        return Invalid.of(FIELD, code, message);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
