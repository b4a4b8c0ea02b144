/** The stand-in spoken to by an unchanged stripe-java and by a plain browser-like client. */
@NullMarked
package org.plenum.localstack.stripe;

import org.jspecify.annotations.NullMarked;
