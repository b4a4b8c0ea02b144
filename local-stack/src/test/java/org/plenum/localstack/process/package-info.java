/** Tests of the local stack's own parts. */
@NullMarked
package org.plenum.localstack.process;

import org.jspecify.annotations.NullMarked;
