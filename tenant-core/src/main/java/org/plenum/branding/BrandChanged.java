package org.plenum.branding;

/**
 * What the organization is called, or how its mails are sent, has changed.
 *
 * @param version of the look
 */
public record BrandChanged(int version) {}
