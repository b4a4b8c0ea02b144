package org.plenum.consents;

import java.io.Serializable;

/**
 * What is asked, in one language.
 *
 * @param language ISO 639, small letters
 * @param text HTML of the few elements that {@link org.plenum.pages.RichText} lets through; in a draft, anything
 */
public record ConsentText(String language, String text) implements Serializable {}
