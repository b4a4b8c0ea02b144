/** REST: scans at the door. */
@NullMarked
package org.plenum.api.checkin;

import org.jspecify.annotations.NullMarked;
