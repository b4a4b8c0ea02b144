package org.plenum.api.waiting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.api.Answers;
import org.plenum.kernel.Ids;
import org.plenum.waiting.WaitingEntries;

/** For whoever waits: where they stand, and the way out. */
@Path("/public/waiting-entries/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PublicWaitingEntriesResource {
    @Inject
    WaitingEntries waiting;

    @GET
    public Response get(@PathParam("id") String id, @HeaderParam("Waiting-Secret") @Nullable String secret) {
        return Answers.ok(WaitingJson.own(waiting.get(entry(id), given(secret))));
    }

    @DELETE
    public Response leave(@PathParam("id") String id, @HeaderParam("Waiting-Secret") @Nullable String secret) {
        waiting.leave(entry(id), given(secret));
        return Answers.none();
    }

    private static UUID entry(String id) {
        return Ids.parse("waiting entry", id);
    }

    /** No secret is a wrong one. */
    private static String given(@Nullable String secret) {
        return secret == null ? "" : secret;
    }
}
