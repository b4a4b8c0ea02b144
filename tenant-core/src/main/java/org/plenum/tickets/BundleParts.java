package org.plenum.tickets;

import static java.util.Objects.requireNonNull;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What bundles give, as it is stored, and how many of them can be had. */
public final class BundleParts {
    private BundleParts() {}

    /** Of two arrays in the same order. */
    public static List<BundlePart> of(@Nullable Array ids, @Nullable Array numbers) throws SQLException {
        if (ids == null || numbers == null) {
            return List.of();
        }
        UUID[] types = (UUID[]) ids.getArray();
        Integer[] quantities = (Integer[]) numbers.getArray();
        List<BundlePart> parts = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            parts.add(new BundlePart(types[i], quantities[i]));
        }
        return parts;
    }

    /** Of a bundle there are as many as there are of what it gives. */
    static List<TicketTypeView> available(List<TicketTypeView> types) {
        if (types.stream().noneMatch(type -> type.terms().isBundle())) {
            return types;
        }
        Map<UUID, TicketTypeView> byId =
                types.stream().collect(Collectors.toMap(TicketTypeView::id, Function.identity()));
        return types.stream().map(type -> bounded(type, byId)).toList();
    }

    private static TicketTypeView bounded(TicketTypeView type, Map<UUID, TicketTypeView> byId) {
        @Nullable Integer least = null;
        for (BundlePart part : type.terms().parts()) {
            Integer left = requireNonNull(byId.get(part.ticketTypeId())).available();
            if (left != null && (least == null || left / part.quantity() < least)) {
                least = left / part.quantity();
            }
        }
        return least == null ? type : type.withAvailable(least);
    }
}
