package org.plenum.acceptance.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Organization;

class SlowReaderTest {
    private static final int RECEIVE_BUFFER_BYTES = 4 * 1024;
    private static final int READ_TIMEOUT_MILLIS = 30_000;
    private static final int MESSAGES = 280;
    private static final int AT_ONCE = 20;

    @Test
    void isClosedWith1013AndOthersDoNotNotice() throws IOException {
        Organization organization = Organization.fresh();
        Lobby lobby = Lobby.of(organization, "ada", "ben");
        try (ChatClient ada = lobby.listening("ada");
                ChatClient ben = lobby.listening("ben");
                Socket slow = new Socket()) {
            slow.setReceiveBufferSize(RECEIVE_BUFFER_BYTES);
            slow.setSoTimeout(READ_TIMEOUT_MILLIS);
            URI address = URI.create(organization.url());
            slow.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()));
            subscribe(slow, address, ChatClient.ticket(organization.attendee("ada")), lobby.channel());

            for (int sent = 1; sent <= MESSAGES; sent++) {
                ada.say(lobby.channel(), "x".repeat(4_000));
                if (sent % AT_ONCE == 0) {
                    // Both read on, so that on a busy machine they are not taken for slow themselves.
                    ada.awaitMessage(sent);
                    ben.awaitMessage(sent);
                }
            }
            assertEquals(LongStream.rangeClosed(1, MESSAGES).boxed().toList(), ben.sequences());
            List<Integer> opcodesAndClose = drained(slow);
            assertEquals(1013, opcodesAndClose.getLast());
            assertTrue(opcodesAndClose.size() < MESSAGES, "it was cut off before the end");
        }
    }

    private static void subscribe(Socket socket, URI address, String ticket, String channel) throws IOException {
        socket.getOutputStream()
                .write(("GET /ws/channels?ticket=" + ticket + " HTTP/1.1\r\nHost: " + address.getAuthority()
                                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                + "Sec-WebSocket-Key: AAECAwQFBgcICQoLDA0ODw==\r\nSec-WebSocket-Version: 13\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        // RFC 6455 lets a client send frames only after the answer to its handshake; earlier ones are lost.
        String handshake = readUntil(socket, "\r\n\r\n");
        assertTrue(handshake.startsWith("HTTP/1.1 101"), handshake);
        byte[] text = ChatClient.frame("subscribe", channel).toString().getBytes(StandardCharsets.UTF_8);
        byte[] frame = new byte[6 + text.length];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (0x80 | text.length);
        // The mask is 0, so the text stays as it is.
        System.arraycopy(text, 0, frame, 6, text.length);
        socket.getOutputStream().write(frame);
        readUntil(socket, "\"subscribed\"");
        readUntil(socket, "}");
    }

    /** Byte by byte, so that nothing after it is taken. */
    private static String readUntil(Socket socket, String end) throws IOException {
        StringBuilder read = new StringBuilder();
        while (!read.toString().endsWith(end)) {
            int next = socket.getInputStream().read();
            assertTrue(next >= 0, () -> "ended after " + read);
            read.append((char) next);
        }
        return read.toString();
    }

    /** Reads at last: the opcodes of all frames, then the close code, or -1 when the connection ends without one. */
    private static List<Integer> drained(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        List<Integer> seen = new ArrayList<>();
        try {
            while (true) {
                int opcode = in.readUnsignedByte() & 0x0F;
                int length = in.readUnsignedByte();
                length = length == 126 ? in.readUnsignedShort() : length == 127 ? (int) in.readLong() : length;
                byte[] payload = in.readNBytes(length);
                seen.add(opcode);
                if (opcode == 8) {
                    seen.add(((payload[0] & 0xFF) << 8) | (payload[1] & 0xFF));
                    return seen;
                }
            }
        } catch (EOFException | SocketException cut) {
            seen.add(-1);
            return seen;
        }
    }
}
