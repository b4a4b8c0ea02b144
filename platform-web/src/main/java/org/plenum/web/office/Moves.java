package org.plenum.web.office;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Up and down in a list that its owner arranges. */
final class Moves {
    private Moves() {}

    /**
     * The new order.
     *
     * @param steps -1 is one up; beyond an end nothing changes
     */
    static List<UUID> moved(List<UUID> order, UUID id, int steps) {
        List<UUID> ids = new ArrayList<>(order);
        int from = ids.indexOf(id);
        int to = from + steps;
        if (from >= 0 && to >= 0 && to < ids.size()) {
            Collections.swap(ids, from, to);
        }
        return ids;
    }

    /** Query of the list after a move: the button that was used takes the focus again. */
    static String trace(UUID id, int steps) {
        return "?moved=" + id + "&way=" + (steps < 0 ? "up" : "down");
    }

    static boolean traced(UUID id, String way) {
        return id.toString().equals(Asked.text("moved")) && way.equals(Asked.text("way"));
    }
}
