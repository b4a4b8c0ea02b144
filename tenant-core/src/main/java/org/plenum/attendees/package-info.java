/** People with tickets: who holds which ticket of an event, the secrets and signed codes with which a ticket is shown, and how a scanned one is recognised. */
@NullMarked
package org.plenum.attendees;

import org.jspecify.annotations.NullMarked;
