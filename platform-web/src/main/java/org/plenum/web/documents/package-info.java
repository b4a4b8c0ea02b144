/** Tickets, invoices and calendar entries for downloading. */
@NullMarked
package org.plenum.web.documents;

import org.jspecify.annotations.NullMarked;
