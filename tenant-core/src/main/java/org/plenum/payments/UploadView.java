package org.plenum.payments;

/**
 * What came of an upload.
 *
 * @param entries of the statement
 * @param added that were not known
 * @param assigned of those: found their payment
 */
public record UploadView(int entries, int added, int assigned) {}
