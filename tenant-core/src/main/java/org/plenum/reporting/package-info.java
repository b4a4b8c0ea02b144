/** What organizers want to know about what happened: sums over the features below, never their truth. */
@NullMarked
package org.plenum.reporting;

import org.jspecify.annotations.NullMarked;
