/** What Plenum needs from Keycloak before the product runs: realm templates and the one-time set-up of a new server. */
@NullMarked
package org.plenum.keycloak;

import org.jspecify.annotations.NullMarked;
