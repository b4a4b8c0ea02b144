/** Tests of the local stack's own parts. */
@NullMarked
package org.plenum.localstack.mail;

import org.jspecify.annotations.NullMarked;
