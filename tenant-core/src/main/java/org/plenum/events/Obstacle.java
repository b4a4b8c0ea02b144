package org.plenum.events;

/**
 * One reason why something cannot be done to an event now.
 *
 * @param code stable, kebab-case; screens have a text under {@code events.obstacle.<code>}
 * @param message for a person, in English
 */
public record Obstacle(String code, String message) {}
