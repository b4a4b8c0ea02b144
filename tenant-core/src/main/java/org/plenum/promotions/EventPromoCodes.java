package org.plenum.promotions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.plenum.events.EventRule;
import org.plenum.events.EventView;
import org.plenum.events.Obstacle;

/** What promo codes have against changing their event. */
@ApplicationScoped
class EventPromoCodes implements EventRule {
    @Inject
    PromoCodeStore codes;

    @Override
    public List<Obstacle> againstChangingCurrency(EventView event) {
        return codes.count(event.id()) == 0
                ? List.of()
                : List.of(new Obstacle("promo-codes", "Its promo codes have amounts in the present currency."));
    }
}
