package org.plenum.orders;

/**
 * What became of several requests that were answered at once.
 *
 * @param soldOut for these too little is left; they wait as before
 * @param gone these were answered, withdrawn or over before
 */
public record RequestsDecided(int done, int soldOut, int gone) {}
