package org.plenum.api.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.plenum.api.Answers;
import org.plenum.api.Body;
import org.plenum.api.Lists;
import org.plenum.api.Query;
import org.plenum.identity.InvitationView;
import org.plenum.identity.Members;
import org.plenum.kernel.Ids;

/** Invitations to become a member. Their tokens are only ever in the mails. */
@Path("/invitations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InvitationsResource {
    @Inject
    Members members;

    @Inject
    Lists lists;

    @Inject
    Query query;

    @GET
    public Response list() {
        return lists.answer(members.invitations(query.search(), lists.asked()), PeopleJson::of);
    }

    @POST
    public Response invite(Body body) {
        InvitationView invitation = members.invite(body.read(PeopleJson::invitation));
        return Answers.created("/invitations/" + invitation.id(), PeopleJson.of(invitation));
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        return Answers.ok(PeopleJson.of(members.invitation(invitation(id))));
    }

    @DELETE
    @Path("{id}")
    public Response revoke(@PathParam("id") String id) {
        members.revoke(invitation(id));
        return Answers.none();
    }

    private static UUID invitation(String id) {
        return Ids.parse("invitation", id);
    }
}
