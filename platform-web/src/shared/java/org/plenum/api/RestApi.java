package org.plenum.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST API of a web application: every resource and provider found in it. */
@ApplicationPath(RestApi.ROOT)
public class RestApi extends Application {
    public static final String ROOT = "/api/v1";

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // The contract is the OpenAPI document; a second, generated description on OPTIONS would contradict it.
                "jersey.config.server.wadl.disableWadl", true,
                // Behind a proxy the server does not know its public address: locations stay paths, as RFC 9110 allows.
                "jersey.config.server.headers.location.relative.resolution.disabled", true);
    }
}
