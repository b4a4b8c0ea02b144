/** Logging in, staying so, and being nobody at everybody else's organization: against a real Keycloak. */
@NullMarked
package org.plenum.acceptance.identity;

import org.jspecify.annotations.NullMarked;
