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
import org.plenum.api.Fields;
import org.plenum.api.Patch;
import org.plenum.api.Versions;
import org.plenum.branding.BrandDraft;
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
        BrandView changed = branding.change(current.version(), wanted.read(BrandingResource::draft));
        return Answers.ok(json(changed), changed.version());
    }

    /** The image itself is the body; what it is shows in its bytes. */
    @PUT
    @Path("logo")
    @Consumes({"image/svg+xml", "image/png", "image/jpeg", "image/webp"})
    public Response changeLogo(@HeaderParam("If-Match") @Nullable String ifMatch, InputStream image)
            throws IOException {
        Callers.current().requireId();
        int version = Versions.required(ifMatch, branding.current().version());
        BrandView changed = branding.changeLogo(version, Bytes.upTo(Branding.LOGO_SIZE_MAX_BYTES, image));
        return Answers.ok(json(changed), changed.version());
    }

    @DELETE
    @Path("logo")
    @Consumes(MediaType.WILDCARD)
    public Response removeLogo(@HeaderParam("If-Match") @Nullable String ifMatch) {
        Callers.current().requireId();
        BrandView changed = branding.removeLogo(
                Versions.required(ifMatch, branding.current().version()));
        return Answers.ok(json(changed), changed.version());
    }

    private static BrandDraft draft(Body body) {
        return new BrandDraft(
                body.text("name"),
                body.text("primaryColor"),
                body.text("accentColor"),
                body.text("headingFont"),
                body.text("bodyFont"),
                body.count("radiusPx"),
                body.text("heroLayout"),
                body.text("heroArt"),
                body.optionalText("mailSenderName"),
                body.optionalText("footer"));
    }

    private static JsonObject json(BrandView brand) {
        return new Fields()
                .text("name", brand.name())
                .text("primaryColor", brand.primaryColor())
                .text("accentColor", brand.accentColor())
                .text("headingFont", brand.headingFont().id())
                .text("bodyFont", brand.bodyFont().id())
                .number("radiusPx", brand.radiusPx())
                .oneOf("heroLayout", brand.heroLayout())
                .oneOf("heroArt", brand.heroArt())
                .text("logoUrl", brand.logoDigest() == null ? null : "/brand/logo")
                .text("mailSenderName", brand.mailSenderName())
                .text("footer", brand.footer())
                .number("version", brand.version())
                .build();
    }
}
