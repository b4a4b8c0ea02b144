package org.plenum.acceptance.chat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Await;
import org.plenum.acceptance.support.Organization;

/** A client of {@code /ws/channels} that remembers everything it hears. */
public final class ChatClient implements WebSocket.Listener, AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<JsonObject> heard = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;
    private CompletableFuture<WebSocket> sending;

    private ChatClient(URI address) {
        socket = HTTP.newWebSocketBuilder().buildAsync(address, this).join();
        sending = CompletableFuture.completedFuture(socket);
    }

    static ChatClient of(Organization organization, Api person) {
        return at(organization, ticket(person));
    }

    static String ticket(Api person) {
        return person.send("POST", "/api/v1/socket-tickets", null).expect(201).string("ticket");
    }

    static ChatClient at(Organization organization, String ticket) {
        return at(organization.url(), ticket);
    }

    /** @param site {@code http://acme.localhost:8080} */
    public static ChatClient at(String site, String ticket) {
        return new ChatClient(URI.create(site.replace("http:", "ws:") + "/ws/channels?ticket=" + ticket));
    }

    public static JsonObject frame(String type, String channel) {
        JsonObject frame = new JsonObject();
        frame.addProperty("type", type);
        frame.addProperty("channel", channel);
        return frame;
    }

    static JsonObject message(String channel, String clientId, String text) {
        JsonObject frame = frame("send", channel);
        frame.addProperty("clientId", clientId);
        frame.addProperty("text", text);
        return frame;
    }

    public void send(JsonObject frame) {
        send(frame.toString());
    }

    /** One after the other, as the protocol wants. */
    synchronized void send(String text) {
        sending = sending.thenCompose(open -> open.sendText(text, true));
    }

    /** @return its clientId */
    public String say(String channel, String text) {
        String clientId = UUID.randomUUID().toString();
        send(message(channel, clientId, text));
        return clientId;
    }

    List<JsonObject> heard(String type) {
        return heard.stream()
                .filter(event -> event.get("type").getAsString().equals(type))
                .toList();
    }

    public JsonObject await(String type) {
        return await(type, event -> true);
    }

    public JsonObject await(String type, Predicate<JsonObject> wanted) {
        return Await.found(type, () -> heard(type).stream().filter(wanted).findFirst());
    }

    public JsonObject ackOf(String clientId) {
        return await("ack", ack -> ack.get("clientId").getAsString().equals(clientId));
    }

    void awaitMessage(long seq) {
        await("message", message -> message.get("seq").getAsLong() == seq);
    }

    List<Long> sequences() {
        return heard("message").stream()
                .map(message -> message.get("seq").getAsLong())
                .toList();
    }

    long lastSeq() {
        List<Long> sequences = sequences();
        return sequences.isEmpty() ? 0 : sequences.getLast();
    }

    /** The code of the next problem after what was already heard. */
    String problemOf(String frame) {
        int before = heard("problem").size();
        send(frame);
        return Await.found("a problem for " + frame, () -> {
                    List<JsonObject> problems = heard("problem");
                    return problems.size() > before ? Optional.of(problems.get(before)) : Optional.empty();
                })
                .get("code")
                .getAsString();
    }

    int awaitClose() {
        return closeCode.orTimeout(30, TimeUnit.SECONDS).join();
    }

    boolean closed() {
        return closeCode.isDone();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            JsonElement event = JsonParser.parseString(partial.toString());
            partial.setLength(0);
            if (event.isJsonArray()) {
                event.getAsJsonArray().forEach(each -> heard.add(each.getAsJsonObject()));
            } else {
                heard.add(event.getAsJsonObject());
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closeCode.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closeCode.complete(-1);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
