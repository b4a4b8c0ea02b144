/** The whole platform on one machine, embedded: for work on it, for tests and for trying it out. Never part of the product. */
@NullMarked
package org.plenum.localstack;

import org.jspecify.annotations.NullMarked;
