/** Tests of the realm templates. */
@NullMarked
package org.plenum.keycloak;

import org.jspecify.annotations.NullMarked;
