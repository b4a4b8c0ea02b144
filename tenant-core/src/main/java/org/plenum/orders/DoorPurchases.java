package org.plenum.orders;

import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plenum.events.EventView;
import org.plenum.kernel.Money;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Reader;
import org.plenum.payments.PaymentMethod;
import org.plenum.payments.PaymentRequest;
import org.plenum.payments.Payments;

/** Makes an order of seats that are held, in one transaction: with its payment and its tickets, or waiting for a transfer. Nobody is asked anything but what staff typed. */
@ApplicationScoped
@Transactional
class DoorPurchases {
    private static final String DEFAULT_LOCALE = "en";

    @Inject
    OrderStore orders;

    @Inject
    Lines lines;

    @Inject
    OrderLife life;

    @Inject
    Awaiting awaiting;

    @Inject
    Purchases purchases;

    @Inject
    Payments payments;

    @Inject
    Secrets secrets;

    /** The code of the order that the sale became, if it was made. */
    public Optional<String> made(UUID sale) {
        return orders.codeOfDoorSale(sale);
    }

    /** Its code; empty when this very sale has been made before. */
    public Optional<String> complete(UUID id, EventView event, DoorSaleDraft sale) {
        if (!orders.firstDoorSale(sale.id(), id)) {
            return Optional.empty();
        }
        Order order = orders.lock(id)
                .filter(held -> held.status() == OrderStatus.HELD)
                .orElseThrow(() -> new NotFound("reservation"));
        List<LineView> bought = lines.of(order);
        String code = purchases.newCode();
        // Nobody who is not asked for a name has one; their ticket is known by its order.
        Buyer buyer = Buyer.of(requireNonNullElse(sale.name(), code), requireNonNullElse(sale.email(), ""));
        Money total = Hold.total(bought, order.currency());
        boolean later = sale.payment() == PaymentMethod.TRANSFER && !total.isZero();
        PaymentRequest request = new PaymentRequest(
                order.id(),
                Purchases.items(event.name(), bought),
                String.valueOf(buyer.email()),
                purchases.address(code, secrets.ofOrder(order.id())));
        @Nullable LocalDate due = later ? awaiting.dueOrRefusal(order, String.valueOf(buyer.email()), total) : null;
        @Nullable
        UUID payment = total.isZero()
                ? null
                : due != null
                        ? payments.askByTransfer(request, code, due)
                        : payments.takenAtTheDoor(request, sale.payment(), sale.note());
        Instant end = due == null ? order.expiresAt() : awaiting.givenUpAt(order, due);
        // Who sells it has approved it.
        orders.needsNoApproval(order.id());
        orders.setDetails(order, code, buyer, language(), end, payment);
        orders.replaceAttendees(
                order.id(),
                bought.stream()
                        .flatMap(line -> IntStream.range(0, line.quantity())
                                .mapToObj(n -> new OrderStore.Attendee(
                                        line.ticketTypeId(),
                                        String.valueOf(buyer.name()),
                                        String.valueOf(buyer.email()),
                                        List.of())))
                        .toList());
        if (due == null) {
            life.confirm(order);
        } else {
            awaiting.begin(order, due, end);
        }
        return Optional.of(code);
    }

    /** That of whoever sells: what the buyer reads nobody asked. */
    private static String language() {
        return Reader.currentIfAny().map(Reader::language).orElse(DEFAULT_LOCALE);
    }
}
