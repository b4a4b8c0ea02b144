package org.plenum.api.branding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.api.Answers;
import org.plenum.api.Body;
import org.plenum.api.Bytes;
import org.plenum.api.Patch;
import org.plenum.api.Versions;
import org.plenum.branding.BrandFile;
import org.plenum.branding.EventBrand;
import org.plenum.branding.EventBranding;
import org.plenum.events.Events;
import org.plenum.kernel.Ids;

/** What one event has of its own; null is as the organization has it. */
@Path("/events/{id}/branding")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
public class EventBrandingResource {
    private static final String FILE = "{file: logo|logo-dark|favicon|heading-font|body-font}";

    @Inject
    Events events;

    @Inject
    EventBranding branding;

    @GET
    public Response get(@PathParam("id") String id) {
        return answer(current(id));
    }

    @PATCH
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, Body patch) {
        EventBrand current = current(id);
        Body wanted = Patch.of(patch, json(current), ifMatch, current.version());
        return answer(branding.change(current.eventId(), current.version(), wanted.read(BrandJson::draft), Map.of()));
    }

    @PUT
    @Path(FILE)
    @Consumes({"image/svg+xml", "image/png", "image/jpeg", "image/webp", "font/woff2"})
    public Response putFile(
            @PathParam("id") String id,
            @PathParam("file") String file,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            InputStream content)
            throws IOException {
        EventBrand current = current(id);
        BrandFile slot = BrandJson.slot(file);
        int version = Versions.required(ifMatch, current.version());
        return answer(branding.putFile(current.eventId(), version, slot, Bytes.upTo(slot.sizeMaxBytes(), content)));
    }

    @DELETE
    @Path(FILE)
    @Consumes(MediaType.WILDCARD)
    public Response removeFile(
            @PathParam("id") String id,
            @PathParam("file") String file,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        EventBrand current = current(id);
        int version = Versions.required(ifMatch, current.version());
        return answer(branding.removeFile(current.eventId(), version, BrandJson.slot(file)));
    }

    private EventBrand current(String id) {
        Callers.current().requireId();
        UUID event = events.get(Ids.parse("event", id)).id();
        return branding.get(event);
    }

    private static Response answer(EventBrand brand) {
        return Answers.ok(json(brand), brand.version());
    }

    private static JsonObject json(EventBrand brand) {
        return BrandJson.of(brand.eventId(), brand.values(), brand.files())
                .number("version", brand.version())
                .build();
    }
}
