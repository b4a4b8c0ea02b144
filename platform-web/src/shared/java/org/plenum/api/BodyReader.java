package org.plenum.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Gives resources their {@link Body}. No bean: the proxy of one hides from Jersey what it reads, and then JSON Binding would be asked. */
@Consumes({MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE, MediaType.WILDCARD})
@Provider
public class BodyReader implements MessageBodyReader<Body> {
    public static final int BODY_SIZE_MAX_BYTES = 256 * 1024;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, @Nullable MediaType media) {
        return type == Body.class;
    }

    @Override
    public Body readFrom(
            Class<Body> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        byte[] bytes = Bytes.upTo(BODY_SIZE_MAX_BYTES, stream);
        String subtype = media.getSubtype();
        if (bytes.length > 0 && !subtype.equals("json") && !subtype.endsWith("+json")) {
            throw new Refused(415, "unsupported-media-type", "The body must be application/json.");
        }
        return new Body(StrictJson.object(bytes));
    }
}
