package org.plenum.api.groups;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.api.Answers;
import org.plenum.api.Body;
import org.plenum.api.Patch;
import org.plenum.api.Versions;
import org.plenum.groups.GroupView;
import org.plenum.groups.Groups;
import org.plenum.kernel.Ids;

/** The organization's groups of people. */
@Path("/groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
public class GroupsResource {
    @Inject
    Groups groups;

    @GET
    public Response list() {
        return Answers.ok(Answers.whole(groups.all(), GroupJson::of));
    }

    @POST
    public Response create(Body body) {
        GroupView group = groups.create(body.read(GroupJson::draft));
        return Answers.created("/groups/" + group.id(), GroupJson.of(group), group.version());
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        GroupView group = groups.get(group(id));
        return Answers.ok(GroupJson.of(group), group.version());
    }

    @PATCH
    @Path("{id}")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, Body patch) {
        GroupView current = groups.get(group(id));
        Body wanted = Patch.of(patch, GroupJson.of(current), ifMatch, current.version());
        GroupView changed = groups.change(current.id(), current.version(), wanted.read(GroupJson::draft));
        return Answers.ok(GroupJson.of(changed), changed.version());
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        GroupView current = groups.get(group(id));
        Versions.ifGiven(ifMatch, current.version());
        groups.delete(current.id());
        return Answers.none();
    }

    private static UUID group(String id) {
        return Ids.parse("group", id);
    }
}
