package org.plenum.api.chat;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.plenum.api.Answers;
import org.plenum.api.Body;
import org.plenum.api.Fields;
import org.plenum.api.Query;
import org.plenum.chat.ChannelView;
import org.plenum.chat.Channels;
import org.plenum.chat.MessageView;
import org.plenum.chat.Messages;
import org.plenum.chat.NewMessage;
import org.plenum.chat.Posted;
import org.plenum.kernel.Ids;

/** The caller's channels and what is said there. */
@Path("/channels")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ChannelsResource {
    /** Groups of messages are stored in milliseconds; a database that takes longer is down. */
    private static final Duration STORED_WITHIN = Duration.ofSeconds(10);

    @Inject
    Channels channels;

    @Inject
    Messages messages;

    @Inject
    Query query;

    @GET
    public Response list() {
        UUID eventId = query.id("eventId");
        List<ChannelView> found = eventId == null ? channels.ofCaller() : List.of(channels.lobby(eventId));
        return Answers.ok(Answers.whole(found, ChatJson::of));
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        return Answers.ok(ChatJson.of(channels.get(channel(id))));
    }

    @GET
    @Path("{id}/messages")
    public Response messages(@PathParam("id") String id) {
        Span span = Span.of(query);
        // One more tells whether there is another page.
        List<MessageView> found = channels.messages(channel(id), span.before(), span.after(), span.limit() + 1);
        boolean more = found.size() > span.limit();
        List<MessageView> page =
                !more ? found : span.forward() ? found.subList(0, span.limit()) : found.subList(1, found.size());
        return Answers.ok(new Fields()
                .list("items", page, ChatJson::of)
                .text("nextCursor", more ? span.next(page) : null)
                .build());
    }

    @POST
    @Path("{id}/messages")
    public Response post(@PathParam("id") String id, Body body) {
        NewMessage message = body.read(fields -> new NewMessage(
                fields.has("clientId") ? fields.id("clientId") : Ids.next(),
                fields.optionalText("text"),
                fields.optionalId("replyTo")));
        MessageView stored = messages.get(stored(channel(id), message).id());
        return Answers.created("/messages/" + stored.id(), ChatJson.of(stored), stored.version());
    }

    private Posted stored(UUID channelId, NewMessage message) {
        try {
            return channels.post(channelId, message)
                    .toCompletableFuture()
                    .orTimeout(STORED_WITHIN.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw refused;
        }
    }

    private static UUID channel(String id) {
        return Ids.parse("channel", id);
    }
}
