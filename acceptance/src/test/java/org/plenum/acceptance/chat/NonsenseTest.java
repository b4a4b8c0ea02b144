package org.plenum.acceptance.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenum.acceptance.support.Organization;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NonsenseTest {
    private Lobby lobby;

    @BeforeAll
    void open() {
        lobby = Lobby.of(Organization.fresh(), "ada", "hasty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "malformed | nonsense",
                "malformed | []x",
                "malformed | 7",
                "malformed | {}",
                "malformed | {'type':7}",
                "malformed | {'type':'shout'}",
                "invalid   | {'type':'subscribe'}",
                "not-found | {'type':'subscribe','channel':'x'}",
                "invalid   | {'type':'subscribe','channel':'CHANNEL','after':-1}",
                "invalid   | {'type':'subscribe','channel':'CHANNEL','after':'1'}",
                "invalid   | {'type':'subscribe','channel':'CHANNEL','after':1.5}",
                "invalid   | {'type':'send','channel':'CHANNEL','text':'no id'}",
                "invalid   | {'type':'send','channel':'CHANNEL','clientId':'7','text':'x'}",
                "invalid   | {'type':'send','channel':'CHANNEL','clientId':'ID'}",
                "invalid   | {'type':'send','channel':'CHANNEL','clientId':'ID','text':' '}",
                "invalid   | {'type':'send','channel':'CHANNEL','clientId':'ID','text':['x']}",
                "invalid   | {'type':'send','channel':'CHANNEL','clientId':'ID','text':'LONG'}",
                "invalid   | {'type':'send','channel':'CHANNEL','clientId':'ID','text':'a\\u0000b'}",
                "not-found | {'type':'send','channel':'CHANNEL','clientId':'ID','text':'x','replyTo':'ID'}",
                "not-found | {'type':'send','channel':'ID','clientId':'ID','text':'x'}",
                "not-found | {'type':'edit','channel':'CHANNEL','id':'ID','text':'x'}",
                "invalid   | {'type':'edit','channel':'CHANNEL','id':'ID'}",
                "invalid   | {'type':'delete','channel':'CHANNEL'}",
                "not-found | {'type':'delete','channel':'CHANNEL','id':'ID'}",
                "not-found | {'type':'react','channel':'CHANNEL','id':'ID','emoji':'+'}",
                "invalid   | {'type':'react','channel':'CHANNEL','id':'ID','emoji':'words'}",
                "invalid   | {'type':'react','channel':'CHANNEL','id':'ID'}",
                "not-found | {'type':'typing','channel':'ID'}",
                "invalid   | {'type':'typing'}",
                "not-found | {'type':'read','channel':'ID','seq':1}",
                "not-found | {'type':'history','channel':'ID'}",
                "invalid   | {'type':'history','channel':'CHANNEL','before':-5}",
            })
    void isRefusedByNameAndTheConversationGoesOn(String code, String frame) {
        try (ChatClient ada = lobby.listening("ada")) {
            String asked = frame.replace('\'', '"')
                    .replace("CHANNEL", lobby.channel())
                    .replace("ID", UUID.randomUUID().toString())
                    .replace("LONG", "x".repeat(4_001));
            assertEquals(code, ada.problemOf(asked));
            ada.ackOf(ada.say(lobby.channel(), "still here"));
            assertFalse(ada.closed());
        }
    }

    @Test
    void whoKeepsTalkingNonsenseIsClosed() {
        try (ChatClient ada = lobby.listening("ada")) {
            for (int i = 0; i < 10; i++) {
                ada.send("nonsense");
            }
            assertEquals(1008, ada.awaitClose());
        }
    }

    @Test
    void aFrameThatIsTooBigIsRefusedUnread() {
        try (ChatClient ada = lobby.listening("ada")) {
            ada.say(lobby.channel(), "x".repeat(64 * 1024));
            assertEquals(1009, ada.awaitClose());
        }
    }

    @Test
    void whoWritesTooFastIsAskedToWait() {
        try (ChatClient hasty = lobby.listening("hasty")) {
            for (int i = 0; i < 400; i++) {
                hasty.say(lobby.channel(), "fast " + i);
            }
            assertEquals("rate-limited", hasty.await("problem").get("code").getAsString());
        }
    }

    @Test
    void theLongestMessageInTheWidestCharactersPasses() {
        try (ChatClient ada = lobby.listening("ada")) {
            String text = "界".repeat(4_000);
            String clientId = ada.say(lobby.channel(), text);
            assertEquals(
                    text,
                    ada.await(
                                    "message",
                                    said -> said.get("clientId").getAsString().equals(clientId))
                            .get("text")
                            .getAsString());
        }
    }
}
