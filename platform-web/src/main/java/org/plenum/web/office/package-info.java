/** Back office pages of organizers: events, tickets, orders, attendees, members, agenda. They hold no state between requests; lists are plain GET addresses. */
@NullMarked
package org.plenum.web.office;

import org.jspecify.annotations.NullMarked;
