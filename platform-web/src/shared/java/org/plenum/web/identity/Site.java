package org.plenum.web.identity;

import java.net.URI;

/**
 * Whose pages a request is for.
 *
 * @param realm that vouches for its callers
 * @param address public, without a slash at the end
 */
public record Site(String realm, String address) {
    static final String CALLBACK = "/oidc/callback";

    URI callback() {
        return URI.create(address + CALLBACK);
    }

    URI home() {
        return URI.create(address + "/");
    }

    /** As browsers write it into the header of that name. */
    String origin() {
        return address;
    }
}
