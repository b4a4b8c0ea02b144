package org.plenum.events;

/** Fired in the transaction that makes an event. */
public record EventCreated(EventView event) {}
