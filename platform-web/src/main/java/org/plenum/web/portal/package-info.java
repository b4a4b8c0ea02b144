/** What an attendee sees of their own: tickets, events, conversations. */
@NullMarked
package org.plenum.web.portal;

import org.jspecify.annotations.NullMarked;
