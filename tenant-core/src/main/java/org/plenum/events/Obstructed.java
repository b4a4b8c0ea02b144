package org.plenum.events;

import java.util.List;
import java.util.stream.Collectors;
import org.plenum.kernel.Conflict;

/** Something stands in the way; all of it is told at once. */
public final class Obstructed extends Conflict {
    private final transient List<Obstacle> obstacles;

    Obstructed(String code, List<Obstacle> obstacles) {
        super(code, obstacles.stream().map(Obstacle::message).collect(Collectors.joining(" ")));
        this.obstacles = List.copyOf(obstacles);
    }

    public List<Obstacle> obstacles() {
        return obstacles;
    }
}
