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
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.api.Answers;
import org.plenum.api.Body;
import org.plenum.api.Bytes;
import org.plenum.api.Patch;
import org.plenum.api.Versions;
import org.plenum.branding.BrandFile;
import org.plenum.branding.BrandView;
import org.plenum.branding.Branding;

/** The organization's look. What is made of it (style sheet, logo, manifest) is public and lies outside the API. */
@Path("/branding")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
public class BrandingResource {
    @Inject
    Branding branding;

    @GET
    public Response get() {
        Callers.current().requireId();
        BrandView brand = branding.current();
        return Answers.ok(json(brand), brand.version());
    }

    @PATCH
    public Response change(@HeaderParam("If-Match") @Nullable String ifMatch, Body patch) {
        Callers.current().requireId();
        BrandView current = branding.current();
        Body wanted = Patch.of(patch, json(current), ifMatch, current.version());
        BrandView changed = branding.change(current.version(), wanted.read(BrandJson::draft));
        return Answers.ok(json(changed), changed.version());
    }

    /** The file itself is the body; what it is shows in its bytes. */
    @PUT
    @Path("{file: logo|logo-dark|favicon|heading-font|body-font}")
    @Consumes({"image/svg+xml", "image/png", "image/jpeg", "image/webp", "font/woff2"})
    public Response putFile(
            @PathParam("file") String file, @HeaderParam("If-Match") @Nullable String ifMatch, InputStream content)
            throws IOException {
        Callers.current().requireId();
        BrandFile slot = BrandJson.slot(file);
        int version = Versions.required(ifMatch, branding.current().version());
        BrandView changed = branding.putFile(version, slot, Bytes.upTo(slot.sizeMaxBytes(), content));
        return Answers.ok(json(changed), changed.version());
    }

    @DELETE
    @Path("{file: logo|logo-dark|favicon|heading-font|body-font}")
    @Consumes(MediaType.WILDCARD)
    public Response removeFile(@PathParam("file") String file, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Callers.current().requireId();
        BrandView changed = branding.removeFile(
                Versions.required(ifMatch, branding.current().version()), BrandJson.slot(file));
        return Answers.ok(json(changed), changed.version());
    }

    private static JsonObject json(BrandView brand) {
        return BrandJson.of(brand.values(), brand.files())
                .text("mailSenderName", brand.mailSenderName())
                .number("version", brand.version())
                .build();
    }
}
