package org.plenum.acceptance.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;

class CrashTest {
    private static final int MESSAGES = 250;

    /** The server is killed while somebody talks; both come back with what they know, as the browser's module does. */
    @Test
    void losesNothingAndRepeatsNothing() {
        Organization organization = Organization.fresh();
        Lobby lobby = Lobby.of(organization, "ada", "ben");
        Map<String, String> unacknowledged = new LinkedHashMap<>();
        List<String> said = new ArrayList<>();
        List<Long> heard = new ArrayList<>();
        Map<String, Long> acknowledged = new LinkedHashMap<>();

        ChatClient ada = lobby.listening("ada");
        ChatClient ben = lobby.listening("ben");
        for (int i = 0; i < MESSAGES; i++) {
            String clientId = UUID.randomUUID().toString();
            unacknowledged.put(clientId, "message " + i);
            said.add("message " + i);
            ada.send(ChatClient.message(lobby.channel(), clientId, "message " + i));
            if (i == MESSAGES / 2) {
                ada.await("ack");
                Platform.running().payara().crashAndRestart();
            }
        }
        acknowledged.putAll(acks(ada));
        heard.addAll(ben.sequences());
        ada.close();
        ben.close();
        organization.refreshTokens();

        acknowledged.keySet().forEach(unacknowledged::remove);
        try (ChatClient again = lobby.enter("ada");
                ChatClient listener = lobby.subscribed(lobby.enter("ben"), heard.isEmpty() ? 0L : heard.getLast())) {
            unacknowledged.forEach((clientId, text) -> again.send(ChatClient.message(lobby.channel(), clientId, text)));
            unacknowledged.keySet().forEach(again::ackOf);
            acks(again).forEach(acknowledged::put);
            listener.awaitMessage(MESSAGES);
            heard.addAll(listener.sequences());
        }

        assertEquals(LongStream.rangeClosed(1, MESSAGES).boxed().toList(), heard);
        List<JsonObject> stored = lobby.stored("ben");
        assertEquals(
                said.stream().sorted().toList(),
                stored.stream()
                        .map(message -> message.get("text").getAsString())
                        .sorted()
                        .toList());
        for (JsonObject message : stored) {
            assertEquals(
                    message.get("seq").getAsLong(),
                    acknowledged.get(message.get("clientId").getAsString()));
        }
    }

    private static Map<String, Long> acks(ChatClient client) {
        Map<String, Long> acks = new LinkedHashMap<>();
        client.heard("ack")
                .forEach(ack -> acks.put(
                        ack.get("clientId").getAsString(), ack.get("seq").getAsLong()));
        return acks;
    }
}
