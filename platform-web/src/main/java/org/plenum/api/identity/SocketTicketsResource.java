package org.plenum.api.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.plenum.api.Fields;
import org.plenum.identity.SocketTickets;

/** Single-use tickets with which a client that has a token opens a socket. */
@Path("/socket-tickets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SocketTicketsResource {
    @Inject
    SocketTickets tickets;

    @POST
    public Response issue() {
        return Response.status(Response.Status.CREATED)
                .entity(new Fields()
                        .text("ticket", tickets.issue())
                        .number("expiresInSeconds", SocketTickets.LIFETIME.toSeconds())
                        .build())
                .build();
    }
}
