/** REST: groups of people, for organizers. */
@NullMarked
package org.plenum.api.groups;

import org.jspecify.annotations.NullMarked;
