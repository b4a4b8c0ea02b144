package org.plenum.sockets;

import java.security.Principal;
import org.plenum.access.Caller;
import org.plenum.tenancy.Tenant;

/** Carries what the handshake found out to the session that it opens, and to no other. */
record SocketPrincipal(Tenant tenant, Caller caller) implements Principal {
    @Override
    public String getName() {
        return String.valueOf(caller.id());
    }
}
