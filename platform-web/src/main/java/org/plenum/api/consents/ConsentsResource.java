package org.plenum.api.consents;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.plenum.api.Body;
import org.plenum.api.Patch;

/** The organization's text consents. */
@Path("/consents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
public class ConsentsResource {
    @Inject
    ConsentAnswers consents;

    @GET
    public Response list() {
        return consents.list(null);
    }

    @POST
    public Response create(Body body) {
        return consents.create(null, body);
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        return consents.get(null, id);
    }

    @PATCH
    @Path("{id}")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, Body patch) {
        return consents.change(null, id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return consents.delete(null, id, ifMatch);
    }
}
