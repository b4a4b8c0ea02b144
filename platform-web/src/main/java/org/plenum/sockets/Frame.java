package org.plenum.sockets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** One server frame of RFC 6455, encoded once and sent to many. */
final class Frame {
    private static final int FINAL_TEXT = 0x81;
    private static final int FINAL_CLOSE = 0x88;
    private static final int FINAL_PING = 0x89;
    private static final int LENGTH_7_BITS_MAX = 125;
    private static final int LENGTH_16_BITS_MAX = 0xFFFF;
    private static final int LENGTH_16_BITS = 126;
    private static final int LENGTH_64_BITS = 127;

    private final byte[] bytes;
    private final int payloadAt;

    private Frame(int head, byte[] payload) {
        int length = payload.length;
        payloadAt = length <= LENGTH_7_BITS_MAX ? 2 : length <= LENGTH_16_BITS_MAX ? 4 : 10;
        ByteBuffer frame = ByteBuffer.allocate(payloadAt + length).put((byte) head);
        if (length <= LENGTH_7_BITS_MAX) {
            frame.put((byte) length);
        } else if (length <= LENGTH_16_BITS_MAX) {
            frame.put((byte) LENGTH_16_BITS).putShort((short) length);
        } else {
            frame.put((byte) LENGTH_64_BITS).putLong(length);
        }
        bytes = frame.put(payload).array();
    }

    static Frame text(String text) {
        return new Frame(FINAL_TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    static Frame ping() {
        return new Frame(FINAL_PING, new byte[0]);
    }

    /** @param code of RFC 6455, section 7.4 */
    static Frame close(int code) {
        return new Frame(FINAL_CLOSE, new byte[] {(byte) (code >> 8), (byte) code});
    }

    int lengthBytes() {
        return bytes.length;
    }

    /** Header and payload; each call gives a buffer of its own over the same bytes. */
    ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    void appendTo(ByteBuffer batch) {
        batch.put(bytes);
    }

    String text() {
        return new String(bytes, payloadAt, bytes.length - payloadAt, StandardCharsets.UTF_8);
    }
}
