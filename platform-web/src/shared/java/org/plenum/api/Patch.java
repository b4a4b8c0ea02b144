package org.plenum.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * JSON merge patch (RFC 7396) on what GET shows: the patched whole is then read and checked like a new one, so there is one set of rules. Null clears.
 */
public final class Patch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private Patch() {}

    /** @throws Refused 428 without If-Match; {@link org.plenum.kernel.Stale} when it is not the current version */
    public static Body of(Body patch, JsonObject current, @Nullable String ifMatch, int version) {
        Versions.required(ifMatch, version);
        return new Body(Json.createMergePatch(patch.json()).apply(current).asJsonObject());
    }
}
