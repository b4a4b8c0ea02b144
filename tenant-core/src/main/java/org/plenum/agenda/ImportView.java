package org.plenum.agenda;

/** What an import did, in sessions. */
public record ImportView(int added, int changed, int unchanged, int removed, int tracks, int rooms, int speakers) {}
