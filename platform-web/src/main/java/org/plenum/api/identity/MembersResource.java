package org.plenum.api.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.plenum.api.Answers;
import org.plenum.api.Lists;
import org.plenum.api.Query;
import org.plenum.identity.Members;
import org.plenum.kernel.Ids;

/** The people who have an account with the organization. */
@Path("/members")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MembersResource {
    @Inject
    Members members;

    @Inject
    Lists lists;

    @Inject
    Query query;

    @GET
    public Response list() {
        return lists.answer(members.list(query.search(), lists.asked()), PeopleJson::of);
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        return Answers.ok(PeopleJson.of(members.member(Ids.parse("member", id))));
    }
}
