/** REST: members, invitations, and tickets for opening a socket. */
@NullMarked
package org.plenum.api.identity;

import org.jspecify.annotations.NullMarked;
