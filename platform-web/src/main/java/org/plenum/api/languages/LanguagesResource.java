package org.plenum.api.languages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.api.Answers;
import org.plenum.api.Body;
import org.plenum.api.Fields;
import org.plenum.api.Patch;
import org.plenum.kernel.Translations;
import org.plenum.languages.KnownLanguages;
import org.plenum.languages.SpokenLanguages;
import org.plenum.languages.SpokenView;

/** In which languages the organization speaks. */
@Path("/organization/languages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
public class LanguagesResource {
    @Inject
    SpokenLanguages spoken;

    @GET
    public Response get() {
        Callers.current().requireId();
        SpokenView languages = spoken.current();
        return Answers.ok(json(languages), languages.version());
    }

    @PATCH
    public Response change(@HeaderParam("If-Match") @Nullable String ifMatch, Body patch) {
        Callers.current().requireId();
        SpokenView current = spoken.current();
        Body wanted = Patch.of(patch, json(current), ifMatch, current.version());
        SpokenView changed = wanted.read(body -> spoken.change(
                current.version(), body.texts("active", Translations.LANGUAGES_MAX), body.optionalText("main")));
        return Answers.ok(json(changed), changed.version());
    }

    private static JsonObject json(SpokenView languages) {
        return new Fields()
                .texts("active", languages.active())
                .text("main", languages.main())
                .texts("known", KnownLanguages.all())
                .number("version", languages.version())
                .build();
    }
}
