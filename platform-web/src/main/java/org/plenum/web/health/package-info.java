/** What {@code /health/live}, {@code /health/ready} and {@code /health/started} say: only what this process itself needs decides, neighbours are reported. */
@NullMarked
package org.plenum.web.health;

import org.jspecify.annotations.NullMarked;
