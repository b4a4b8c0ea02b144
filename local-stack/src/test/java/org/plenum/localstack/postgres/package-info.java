/** Tests of the local stack's own parts. */
@NullMarked
package org.plenum.localstack.postgres;

import org.jspecify.annotations.NullMarked;
