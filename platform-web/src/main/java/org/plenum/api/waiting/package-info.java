/** Waiting lists over REST. */
@NullMarked
package org.plenum.api.waiting;

import org.jspecify.annotations.NullMarked;
