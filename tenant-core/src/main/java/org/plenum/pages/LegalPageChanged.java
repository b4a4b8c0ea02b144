package org.plenum.pages;

import java.util.UUID;

/**
 * Imprint, privacy notice or terms of the organization are there, elsewhere or gone.
 *
 * @param version of the page; the next one for a page that is gone
 */
public record LegalPageChanged(UUID page, int version) {}
