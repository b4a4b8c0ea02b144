package org.plenum.pages;

import java.io.Serializable;

/**
 * A page in one language.
 *
 * @param language ISO 639, small letters
 * @param body HTML of the few elements that {@link RichText} lets through; in a draft, anything
 */
public record PageText(String language, String title, String body) implements Serializable {}
