/** REST: the roles and the permissions they are made of. */
@NullMarked
package org.plenum.api.access;

import org.jspecify.annotations.NullMarked;
