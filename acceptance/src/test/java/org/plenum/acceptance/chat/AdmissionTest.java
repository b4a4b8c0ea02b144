package org.plenum.acceptance.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Organization;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdmissionTest {
    private Organization ours;
    private Organization theirs;
    private Lobby lobby;

    @BeforeAll
    void open() {
        ours = Organization.fresh();
        theirs = Organization.fresh();
        lobby = Lobby.of(ours, "ada");
    }

    @Test
    void aTicketOpensOneSocketOfItsOwnOrganization() {
        String ticket = ChatClient.ticket(ours.attendee("ada"));
        assertEquals(401, refusal(theirs, ticket));
        ChatClient.at(ours, ticket).close();
        assertEquals(401, refusal(ours, ticket));
        assertEquals(401, refusal(ours, "made-up"));
        assertEquals(401, refusal(ours, ""));
    }

    @Test
    void withoutATicketToTheEventItsLobbyDoesNotExist() {
        String message;
        try (ChatClient ada = lobby.listening("ada")) {
            message = ada.ackOf(ada.say(lobby.channel(), "hello")).get("id").getAsString();
        }
        try (ChatClient stranger = ChatClient.of(ours, ours.attendee("stranger"))) {
            refusesEverything(stranger, lobby.channel(), message);
        }
        seesNothing(ours.attendee("stranger"), lobby.channel(), message);
    }

    @Test
    void whoRunsEventsIsInEveryLobby() {
        try (ChatClient staff = ChatClient.of(ours, ours.staff())) {
            lobby.subscribed(staff, null);
        }
    }

    @Test
    void theLobbyOfAnotherOrganizationDoesNotExist() {
        String message;
        try (ChatClient ada = lobby.listening("ada")) {
            message = ada.ackOf(ada.say(lobby.channel(), "ours")).get("id").getAsString();
            // Their owner may do everything, there.
            try (ChatClient owner = ChatClient.of(theirs, theirs.owner())) {
                refusesEverything(owner, lobby.channel(), message);
            }
            seesNothing(theirs.owner(), lobby.channel(), message);
            int heard = ada.heard("message").size();
            ada.ackOf(ada.say(lobby.channel(), "still only ours"));
            ada.await("message", said -> ada.heard("message").size() == heard + 1);
        }
    }

    private static void refusesEverything(ChatClient client, String channel, String message) {
        JsonObject subscribe = ChatClient.frame("subscribe", channel);
        assertEquals("not-found", client.problemOf(subscribe.toString()));
        subscribe.addProperty("after", 0);
        assertEquals("not-found", client.problemOf(subscribe.toString()));
        JsonObject said = ChatClient.message(channel, UUID.randomUUID().toString(), "hello");
        assertEquals("not-found", client.problemOf(said.toString()));
        assertEquals(
                "not-found",
                client.problemOf(ChatClient.frame("typing", channel).toString()));
        JsonObject read = ChatClient.frame("read", channel);
        read.addProperty("seq", 1);
        assertEquals("not-found", client.problemOf(read.toString()));
        assertEquals(
                "not-found",
                client.problemOf(ChatClient.frame("history", channel).toString()));
        JsonObject edit = ChatClient.frame("edit", channel);
        edit.addProperty("id", message);
        edit.addProperty("text", "changed");
        assertEquals("not-found", client.problemOf(edit.toString()));
        JsonObject delete = ChatClient.frame("delete", channel);
        delete.addProperty("id", message);
        assertEquals("not-found", client.problemOf(delete.toString()));
        JsonObject react = ChatClient.frame("react", channel);
        react.addProperty("id", message);
        react.addProperty("emoji", "👍");
        assertEquals("not-found", client.problemOf(react.toString()));
        assertTrue(client.heard("message").isEmpty() && client.heard("history").isEmpty());
    }

    private static void seesNothing(Api api, String channel, String message) {
        api.get("/api/v1/channels/" + channel).expect(404);
        api.get("/api/v1/channels/" + channel + "/messages").expect(404);
        api.post("/api/v1/channels/" + channel + "/messages", Map.of("text", "hello"))
                .expect(404);
        api.get("/api/v1/messages/" + message).expect(404);
        api.delete("/api/v1/messages/" + message).expect(404);
        api.post("/api/v1/messages/" + message + "/reactions", Map.of("emoji", "👍"))
                .expect(404);
    }

    private static int refusal(Organization organization, String ticket) {
        CompletionException refused =
                assertThrows(CompletionException.class, () -> ChatClient.at(organization, ticket));
        return assertInstanceOf(WebSocketHandshakeException.class, refused.getCause())
                .getResponse()
                .statusCode();
    }
}
