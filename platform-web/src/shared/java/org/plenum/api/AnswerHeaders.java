package org.plenum.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Headers that every answer has: not to be kept unless it says otherwise, JSON named as UTF-8, and open to other origins only where anybody may read it anyway. Also
 * answers 304 to who has the public answer already.
 */
@Provider
@ApplicationScoped
public class AnswerHeaders implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        headers.putSingle("X-Content-Type-Options", "nosniff");
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (isGet(request) && request.getUriInfo().getPath(false).startsWith("public/events/")) {
            headers.putSingle("Access-Control-Allow-Origin", "*");
        }
        MediaType type = answer.getMediaType();
        if (type != null && type.isCompatible(MediaType.APPLICATION_JSON_TYPE) && !type.isWildcardType()) {
            headers.putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON + ";charset=utf-8");
        }
        if (isGet(request) && answer.getStatus() == 200 && hasAlready(request, answer)) {
            answer.setStatus(304);
            answer.setEntity(null);
        }
    }

    /** Only for public answers: the tags of the others are of a version and say nothing of what is counted beside it. */
    private static boolean hasAlready(ContainerRequestContext request, ContainerResponseContext answer) {
        String wanted = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        String cache = answer.getHeaderString(HttpHeaders.CACHE_CONTROL);
        @Nullable String tag = answer.getHeaderString(HttpHeaders.ETAG);
        return wanted != null
                && tag != null
                && cache != null
                && cache.startsWith(Answers.PUBLIC)
                && Arrays.stream(wanted.split(",", 20)).map(String::strip).anyMatch(tag::equals);
    }

    private static boolean isGet(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
