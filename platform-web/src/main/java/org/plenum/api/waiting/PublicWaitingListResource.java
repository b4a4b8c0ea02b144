package org.plenum.api.waiting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.plenum.api.Body;
import org.plenum.waiting.WaitingEntries;

/** To wait for tickets that are sold out. The answer is the same whether somebody waits already; the link goes to the address alone. */
@Path("/public/events/{code}/waiting-entries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PublicWaitingListResource {
    @Inject
    WaitingEntries waiting;

    @POST
    public Response join(@PathParam("code") String code, Body body) {
        waiting.join(code, body.read(WaitingJson::draft));
        return Response.accepted().build();
    }
}
