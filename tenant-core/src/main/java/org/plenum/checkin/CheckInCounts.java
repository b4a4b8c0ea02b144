package org.plenum.checkin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How full it is.
 *
 * @param expected valid tickets
 * @param admitted of them let in
 * @param refused scans in the last hour that let nobody in
 * @param gates by name
 */
public record CheckInCounts(long expected, long admitted, long refused, List<Gate> gates) {
    public CheckInCounts {
        gates = List.copyOf(gates);
    }

    /** @param name null for scans that named none */
    public record Gate(@Nullable String name, long admitted) {}
}
