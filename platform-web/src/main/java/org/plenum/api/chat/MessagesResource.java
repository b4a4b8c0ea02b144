package org.plenum.api.chat;

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
import org.plenum.chat.MessageView;
import org.plenum.chat.Messages;
import org.plenum.kernel.Ids;

/** One message: changed and deleted by its author, answered with reactions. */
@Path("/messages/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
public class MessagesResource {
    @Inject
    Messages messages;

    @GET
    public Response get(@PathParam("id") String id) {
        return answer(messages.get(message(id)));
    }

    @PATCH
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, Body patch) {
        MessageView current = messages.get(message(id));
        Body wanted = Patch.of(patch, ChatJson.of(current), ifMatch, current.version());
        String text = wanted.read(fields -> fields.text("text"));
        return answer(messages.edit(current.id(), text, current.version()));
    }

    @DELETE
    public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        MessageView current = messages.get(message(id));
        Versions.ifGiven(ifMatch, current.version());
        messages.delete(current.id(), current.version());
        return Answers.none();
    }

    @GET
    @Path("reactions")
    public Response reactions(@PathParam("id") String id) {
        return Answers.ok(Answers.whole(messages.get(message(id)).reactions(), ChatJson::of));
    }

    @POST
    @Path("reactions")
    public Response react(@PathParam("id") String id, Body body) {
        String emoji = body.read(fields -> fields.text("emoji"));
        MessageView reacted = messages.react(message(id), emoji, true);
        return Answers.created("/messages/" + reacted.id() + "/reactions", ChatJson.of(reacted), reacted.version());
    }

    @DELETE
    @Path("reactions/{emoji}")
    public Response takeBack(@PathParam("id") String id, @PathParam("emoji") String emoji) {
        messages.react(message(id), emoji, false);
        return Answers.none();
    }

    private static Response answer(MessageView message) {
        return Answers.ok(ChatJson.of(message), message.version());
    }

    private static UUID message(String id) {
        return Ids.parse("message", id);
    }
}
