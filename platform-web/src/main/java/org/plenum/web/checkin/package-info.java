/** The app of the staff at the door. */
@NullMarked
package org.plenum.web.checkin;

import org.jspecify.annotations.NullMarked;
