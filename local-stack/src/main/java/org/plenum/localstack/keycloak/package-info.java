/** An embedded Keycloak, built once per version and started optimized. */
@NullMarked
package org.plenum.localstack.keycloak;

import org.jspecify.annotations.NullMarked;
