package org.plenum.acceptance.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Organization;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversationTest {
    private Organization organization;

    @BeforeAll
    void open() {
        organization = Organization.fresh();
    }

    private Lobby lobby() {
        return Lobby.of(organization, "ada", "ben");
    }

    /** For those who say so much that the next test would find their patience used up. */
    private Lobby lobbyOf(String... people) {
        return Lobby.of(organization, people);
    }

    @Test
    void everybodyHearsTheSameInTheSameOrderAndSendersAreTold() {
        Lobby lobby = lobby();
        try (ChatClient ada = lobby.listening("ada");
                ChatClient ben = lobby.listening("ben")) {
            List<String> said = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                said.add(ada.say(lobby.channel(), "ada " + i));
                said.add(ben.say(lobby.channel(), "ben " + i));
            }
            ada.awaitMessage(said.size());
            ben.awaitMessage(said.size());

            assertEquals(upTo(said.size()), ada.sequences());
            assertEquals(ada.heard("message"), ben.heard("message"));
            for (JsonObject message : ada.heard("message")) {
                ChatClient author = message.get("text").getAsString().startsWith("ada") ? ada : ben;
                JsonObject ack = author.ackOf(message.get("clientId").getAsString());
                assertEquals(message.get("seq"), ack.get("seq"));
                assertEquals(message.get("id"), ack.get("id"));
            }
            assertEquals(said.size(), lobby.stored("ada").size());
        }
    }

    @Test
    void theSameClientIdIsAcknowledgedAgainAndStoredOnce() {
        Lobby lobby = lobby();
        try (ChatClient ada = lobby.listening("ada");
                ChatClient ben = lobby.listening("ben")) {
            String clientId = UUID.randomUUID().toString();
            JsonObject message = ChatClient.message(lobby.channel(), clientId, "once");
            for (int i = 0; i < 5; i++) {
                ada.send(message);
            }
            // Somebody else may use the same id by chance: another message.
            ben.send(ChatClient.message(lobby.channel(), clientId, "mine"));
            ben.ackOf(clientId);
            ada.await("ack", ack -> ada.heard("ack").size() == 5);
            ada.send(message);
            ada.await("ack", ack -> ada.heard("ack").size() == 6);

            assertEquals(
                    1,
                    ada.heard("ack").stream()
                            .map(ack -> ack.get("seq").getAsLong())
                            .distinct()
                            .count());
            assertEquals(2, lobby.stored("ben").size());
        }
    }

    @Test
    void whoComesBackGetsWhatTheyMissedOnceAndInOrder() {
        Lobby lobby = lobbyOf("cora", "carl");
        long last;
        try (ChatClient ada = lobby.listening("cora")) {
            try (ChatClient ben = lobby.listening("carl")) {
                for (int i = 0; i < 20; i++) {
                    ada.say(lobby.channel(), "before " + i);
                }
                ben.awaitMessage(20);
                last = ben.lastSeq();
            }
            for (int i = 0; i < 230; i++) {
                ada.say(lobby.channel(), "meanwhile " + i);
            }
            // Not waiting for the end: the coming back overlaps with what is said.
            try (ChatClient again = lobby.subscribed(lobby.enter("carl"), last)) {
                again.awaitMessage(250);
                assertEquals(LongStream.rangeClosed(last + 1, 250).boxed().toList(), again.sequences());
            }
        }
    }

    @Test
    void aNewcomerCanReadEverythingFromTheBeginning() {
        Lobby lobby = lobbyOf("dora", "dan");
        try (ChatClient ada = lobby.listening("dora");
                ChatClient ben = lobby.listening("dan")) {
            // More than a page of the store, by two people because one may not write so fast.
            for (int i = 0; i < 280; i++) {
                ada.say(lobby.channel(), "ada " + "x".repeat(200));
                ben.say(lobby.channel(), "ben " + i);
            }
            ada.awaitMessage(560);
            try (ChatClient late = lobby.enter("dan")) {
                lobby.subscribed(late, 0L);
                assertEquals(upTo(560), late.sequences());
            }
        }
    }

    @Test
    void messagesAreTheirAuthors() {
        Lobby lobby = lobby();
        try (ChatClient ada = lobby.listening("ada");
                ChatClient ben = lobby.listening("ben")) {
            String id = ada.ackOf(ada.say(lobby.channel(), "helo")).get("id").getAsString();
            JsonObject edit = ChatClient.frame("edit", lobby.channel());
            edit.addProperty("id", id);
            edit.addProperty("text", "hello");
            assertEquals("forbidden", ben.problemOf(edit.toString()));
            ada.send(edit);
            assertEquals("hello", ben.await("message-edited").get("text").getAsString());

            JsonObject react = ChatClient.frame("react", lobby.channel());
            react.addProperty("id", id);
            react.addProperty("emoji", "👍");
            ben.send(react);
            assertEquals(1, ada.await("reaction").get("count").getAsInt());

            JsonObject delete = ChatClient.frame("delete", lobby.channel());
            delete.addProperty("id", id);
            assertEquals("forbidden", ben.problemOf(delete.toString()));
            try (ChatClient moderator = ChatClient.of(organization, organization.organizer())) {
                moderator.send(delete);
                ben.await("message-deleted");
            }
            JsonObject stored = lobby.stored("ben").getFirst();
            assertEquals("", stored.get("text").getAsString());
            assertTrue(stored.get("deletedAt").isJsonPrimitive());
        }
    }

    @Test
    void othersSeeWhoTypesAndHowManyAreHere() {
        Lobby lobby = lobby();
        try (ChatClient ada = lobby.listening("ada");
                ChatClient ben = lobby.listening("ben")) {
            ada.await("presence", presence -> presence.get("online").getAsInt() == 2);
            ada.send(ChatClient.frame("typing", lobby.channel()));
            ben.await("typing");
            assertTrue(ada.heard("typing").isEmpty());
        }
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
