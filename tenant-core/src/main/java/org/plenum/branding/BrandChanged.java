package org.plenum.branding;

/**
 * What the organization is called, how its mails are sent or where its legal pages are has changed.
 *
 * @param version of the look
 */
public record BrandChanged(int version) {}
