/** What people receive, and what it opens: mails, tickets, invoices, the door. */
@NullMarked
package org.plenum.acceptance.documents;

import org.jspecify.annotations.NullMarked;
