package org.plenum.languages;

/** Told in the transaction in which an organization chose other languages. */
public record SpokenChanged(SpokenView now) {}
