package org.plenum.agenda;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param color {@code #rrggbb} as the organizer gave it; null for the brand's */
public record TrackView(UUID id, String name, @Nullable String color) {}
