package org.plenum.tickets;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Checks;

/** What a bundle must be like. */
final class BundleChecks {
    private BundleChecks() {}

    /** @param id of the type that is changed; null for a new one */
    static void check(TicketTypeDraft draft, List<TicketTypeView> present, @Nullable UUID id) {
        TicketTerms terms = requireNonNull(draft.terms());
        Checks checks = new Checks();
        boolean known = terms.parts().stream()
                .allMatch(part -> part.quantity() > 0
                        && !part.ticketTypeId().equals(id)
                        && present.stream()
                                .anyMatch(type -> type.id().equals(part.ticketTypeId())
                                        && !type.terms().isBundle()));
        boolean once =
                terms.parts().stream().map(BundlePart::ticketTypeId).distinct().count()
                        == terms.parts().size();
        checks.that(known && once, "parts", "unknown", "There are no such tickets that a bundle can give.");
        checks.that(
                terms.parts().size() <= BundlePart.PARTS_MAX
                        && terms.parts().stream()
                                        .mapToLong(BundlePart::quantity)
                                        .sum()
                                <= BundlePart.TICKETS_MAX,
                "parts",
                "too-many",
                "At most " + BundlePart.TICKETS_MAX + " tickets of " + BundlePart.PARTS_MAX + " kinds.");
        checks.that(
                present.stream()
                        .flatMap(type -> type.terms().parts().stream())
                        .noneMatch(part -> part.ticketTypeId().equals(id)),
                "parts",
                "in-a-bundle",
                "A bundle gives these tickets.");
        checks.that(terms.addOn() == null, "parts", "add-on", "A bundle is no add-on.");
        checks.that(
                present.stream()
                        .map(type -> type.terms().addOn())
                        .noneMatch(other -> other != null && other.mains().contains(id)),
                "parts",
                "has-add-ons",
                "Other tickets are sold only together with these.");
        checks.that(
                draft.quantity() == null,
                "quantity",
                "bundle",
                "Of a bundle there are as many as there are of the tickets that it gives.");
        checks.that(
                draft.taxIncluded() == null || draft.taxIncluded(),
                "taxIncluded",
                "bundle",
                "The price of a bundle has the tax in it.");
        checks.done();
    }
}
