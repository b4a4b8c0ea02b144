package org.plenum.web.office;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Checks;
import org.plenum.tickets.BundlePart;
import org.plenum.tickets.TicketTypeView;

/** How many tickets of a type a bundle gives, as it is typed. */
public final class PartRow implements Serializable {
    private static final long serialVersionUID = 1;

    private final UUID ticketTypeId;
    private final String name;
    private @Nullable String quantity;

    private PartRow(UUID ticketTypeId, String name, @Nullable String quantity) {
        this.ticketTypeId = ticketTypeId;
        this.name = name;
        this.quantity = quantity;
    }

    /** @param stored what it gives now */
    static List<PartRow> of(List<TicketTypeView> types, List<BundlePart> stored) {
        return types.stream()
                .map(type -> new PartRow(
                        type.id(),
                        type.name(),
                        stored.stream()
                                .filter(part -> part.ticketTypeId().equals(type.id()))
                                .map(part -> String.valueOf(part.quantity()))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    /** Left empty or nothing, it is not in the bundle. */
    static List<BundlePart> read(Checks checks, List<PartRow> rows) {
        return rows.stream()
                .flatMap(row -> {
                    Integer number = Numbers.whole(checks, "parts", row.quantity);
                    return java.util.stream.Stream.ofNullable(
                            number == null || number == 0 ? null : new BundlePart(row.ticketTypeId, number));
                })
                .toList();
    }

    static @Nullable String text(List<PartRow> rows) {
        String text = rows.stream()
                .filter(row -> row.quantity != null && !row.quantity.isBlank())
                .map(row -> row.quantity + " × " + row.name)
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? null : text;
    }

    public String getName() {
        return name;
    }

    public @Nullable String getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable String quantity) {
        this.quantity = quantity;
    }
}
