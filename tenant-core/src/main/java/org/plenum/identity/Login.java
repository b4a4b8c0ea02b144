package org.plenum.identity;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Caller;

/**
 * What a completed login or refresh gives.
 *
 * @param sessionId of the identity server; a back-channel log-out names it
 * @param idToken to be handed back at log-out
 * @param refreshToken null when there will be no refresh
 * @param freshUntil when the roles and the session should be asked for again
 */
public record Login(
        Caller caller,
        @Nullable String sessionId,
        String idToken,
        @Nullable String refreshToken,
        Instant freshUntil) implements Serializable {

    /**
     * What we send a browser off with and must see again; kept on our side.
     *
     * @param state opaque; comes back with the code
     * @param nonce comes back inside the token
     * @param verifier of PKCE; never leaves us but to the token endpoint
     */
    public record Challenge(String state, String nonce, String verifier) implements Serializable {}
}
