package org.plenum.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.plenum.api.Answers;
import org.plenum.api.Body;
import org.plenum.api.Fields;
import org.plenum.api.Lists;
import org.plenum.api.Query;
import org.plenum.organizations.NewOrganization;
import org.plenum.organizations.OrganizationView;
import org.plenum.organizations.Organizations;
import org.plenum.tenancy.Addresses;

/** Organizations, for tokens of the platform's realm. Creating is answered at once; {@code state} and {@code steps} tell how far it is. */
@Path("/organizations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrganizationsResource {
    @Inject
    Organizations organizations;

    @Inject
    Addresses addresses;

    @Inject
    Lists lists;

    @Inject
    Query query;

    @GET
    public Response list() {
        return lists.answer(organizations.list(query.search(), lists.asked()), this::form);
    }

    @POST
    public Response create(Body body) {
        OrganizationView created = organizations.create(body.read(OrganizationsResource::wanted));
        return Answers.accepted("/organizations/" + created.slug(), form(created));
    }

    @GET
    @Path("{slug}")
    public Response one(@PathParam("slug") String slug) {
        OrganizationView organization = organizations.bySlug(slug);
        return Answers.ok(form(organization), organization.version());
    }

    private static NewOrganization wanted(Body body) {
        return new NewOrganization(
                body.text("slug"),
                body.text("name"),
                body.text("ownerName"),
                body.text("ownerEmail"),
                body.optionalText("primaryColor"),
                body.optionalText("accentColor"),
                body.optionalText("stripeAccount"));
    }

    private JsonObject form(OrganizationView organization) {
        return new Fields()
                .id("id", organization.id())
                .text("slug", organization.slug())
                .text("name", organization.name())
                .oneOf("state", organization.state())
                .text("url", addresses.organization(organization.slug()))
                .text("ownerName", organization.ownerName())
                .text("ownerEmail", organization.ownerEmail())
                .text("stripeAccount", organization.stripeAccount())
                .instant("createdAt", organization.createdAt())
                .list("steps", organization.steps(), OrganizationsResource::step)
                .build();
    }

    private static JsonObject step(OrganizationView.Step step) {
        return new Fields()
                .text("name", step.name())
                .instant("startedAt", step.startedAt())
                .instant("finishedAt", step.finishedAt())
                .text("failure", step.failure())
                .build();
    }
}
