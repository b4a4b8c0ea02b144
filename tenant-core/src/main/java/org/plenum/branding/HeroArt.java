package org.plenum.branding;

/** Drawings that come with the product; each is a symbol of {@code art.svg} and takes the organization's colours. */
public enum HeroArt {
    TRUSS,
    ARCS,
    WAVES,
    NONE
}
