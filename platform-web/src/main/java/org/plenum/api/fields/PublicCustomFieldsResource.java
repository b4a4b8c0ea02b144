package org.plenum.api.fields;

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
import org.plenum.fields.CustomFields;

/** What those are asked who buy at a published event. */
@Path("/public/events/{code}/custom-fields")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PublicCustomFieldsResource {
    private static final Duration KEPT = Duration.ofSeconds(1);

    @Inject
    CustomFields fields;

    @GET
    public Response list(@PathParam("code") String code) {
        return Answers.publicly(Answers.whole(fields.askedAt(code), FieldJson::ofPublic), KEPT);
    }
}
