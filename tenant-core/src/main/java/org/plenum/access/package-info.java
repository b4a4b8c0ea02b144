/** Who is calling and what they may do: one catalogue of permissions and fixed roles, checked at the doors for screens, REST and sockets alike. */
@NullMarked
package org.plenum.access;

import org.jspecify.annotations.NullMarked;
