package org.plenum.api.events;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.plenum.api.Answers;
import org.plenum.events.Events;

/** A published event, for everybody. */
@Path("/public/events/{code}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PublicEventsResource {
    private static final Duration KEPT = Duration.ofSeconds(10);

    @Inject
    Events events;

    @GET
    public Response get(@PathParam("code") String code) {
        return Answers.publicly(EventJson.ofPublic(events.publicByCode(code)), KEPT);
    }
}
