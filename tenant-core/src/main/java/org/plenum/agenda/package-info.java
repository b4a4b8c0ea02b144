/** What happens at an event, when, where and by whom: tracks, rooms, sessions and speakers, and taking them over from a schedule file. */
@NullMarked
package org.plenum.agenda;

import org.jspecify.annotations.NullMarked;
