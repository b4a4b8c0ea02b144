package org.plenum.api.consents;

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
import org.plenum.consents.Consents;

/** What those are asked who buy at a published event. */
@Path("/public/events/{code}/consents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PublicConsentsResource {
    /** A text that has changed since is refused at the checkout. */
    private static final Duration KEPT = Duration.ofSeconds(1);

    @Inject
    Consents consents;

    @GET
    public Response list(@PathParam("code") String code) {
        return Answers.publicly(Answers.whole(consents.askedAt(code), ConsentJson::ofPublic), KEPT);
    }
}
