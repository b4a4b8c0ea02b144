/** Loads the demo organizations through the product's public API, as any client would. */
@NullMarked
package org.plenum.localstack.demo;

import org.jspecify.annotations.NullMarked;
