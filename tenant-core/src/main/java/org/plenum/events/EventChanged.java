package org.plenum.events;

/** Fired in the transaction that changes an event, publishing and withdrawing included; an observer that cannot follow throws. */
public record EventChanged(EventView before, EventView after) {}
