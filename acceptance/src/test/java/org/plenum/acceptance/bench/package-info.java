/** Benchmarks against others, run side by side on the same machine with the same load. */
@NullMarked
package org.plenum.acceptance.bench;

import org.jspecify.annotations.NullMarked;
