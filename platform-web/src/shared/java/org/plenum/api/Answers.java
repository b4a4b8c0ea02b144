package org.plenum.api;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.function.Function;

/** The usual answers. */
public final class Answers {
    static final String PUBLIC = "public";

    private Answers() {}

    public static Response ok(JsonObject json) {
        return Response.ok(json).build();
    }

    public static Response ok(JsonObject json, int version) {
        return Response.ok(json).tag(Versions.tag(version)).build();
    }

    /** @param path below {@link RestApi#ROOT}, with its slash */
    public static Response created(String path, JsonObject json, int version) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, RestApi.ROOT + path)
                .tag(Versions.tag(version))
                .entity(json)
                .build();
    }

    /** For what has no version. */
    public static Response created(String path, JsonObject json) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, RestApi.ROOT + path)
                .entity(json)
                .build();
    }

    public static Response accepted(String path, JsonObject json) {
        return Response.accepted(json)
                .header(HttpHeaders.LOCATION, RestApi.ROOT + path)
                .build();
    }

    public static Response none() {
        return Response.noContent().build();
    }

    /** A list that is bounded by the domain and so comes whole, in the form of all lists. */
    public static <T> JsonObject whole(Collection<? extends T> items, Function<? super T, JsonObject> form) {
        return new Fields().list("items", items, form).text("nextCursor", null).build();
    }

    /** The same for everyone: may be kept by caches, and asked for again by its tag. */
    public static Response publicly(JsonObject json, Duration keep) {
        return Response.ok(json)
                .header(HttpHeaders.CACHE_CONTROL, PUBLIC + ", max-age=" + keep.toSeconds())
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .header(HttpHeaders.ETAG, "W/\"" + digest(json) + "\"")
                .build();
    }

    private static String digest(JsonObject json) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(json.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
