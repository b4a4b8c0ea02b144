/** What an organization invites people to: its name, time, place, and whether the public may see it. Knows nothing of what is sold or said there. */
@NullMarked
package org.plenum.events;

import org.jspecify.annotations.NullMarked;
