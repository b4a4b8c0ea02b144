package org.plenum.keycloak;

/** Keycloak did not do what it was asked to. */
public final class KeycloakRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int DETAIL_MAX_CHARS = 300;

    KeycloakRefused(String what, int status, String detail) {
        super("Keycloak did not " + what + ": HTTP " + status + " "
                + detail.substring(0, Math.min(detail.length(), DETAIL_MAX_CHARS)));
    }

    KeycloakRefused(String what, Exception cause) {
        super("Keycloak did not " + what + ": " + cause, cause);
    }
}
