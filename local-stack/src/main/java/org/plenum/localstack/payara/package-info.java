/** Payara Micro with the platform and the admin console. */
@NullMarked
package org.plenum.localstack.payara;

import org.jspecify.annotations.NullMarked;
