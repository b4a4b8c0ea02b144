/** What a basket costs and why: a function of what is wished and what is known, without any input or output. The rules in prose are in docs/pricing.md. */
@NullMarked
package org.plenum.pricing;

import org.jspecify.annotations.NullMarked;
