package org.plenum.waiting;

import java.util.Locale;
import java.util.UUID;

/**
 * How an event's waiting list works.
 *
 * @param open whether people can join it when tickets are sold out
 * @param offerHours how long seats are held for whose turn it is
 * @param preferred addresses and {@code @domains}, one a line
 * @param version for optimistic locking; 0 while nothing was ever said
 */
public record WaitingRulesView(
        UUID eventId, boolean open, WaitingPolicy policy, int offerHours, String preferred, int version) {
    boolean prefers(String email) {
        String address = email.toLowerCase(Locale.ROOT);
        return preferred
                .lines()
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .filter(line -> !line.isEmpty())
                .anyMatch(line -> line.startsWith("@") ? address.endsWith(line) : address.equals(line));
    }
}
