package org.plenum.events;

/** Fired in the transaction that deletes an event, before its row goes. */
public record EventDeleted(EventView event) {}
