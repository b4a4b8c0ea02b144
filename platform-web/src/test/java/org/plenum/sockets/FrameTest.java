package org.plenum.sockets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTest {
    @ParameterizedTest
    @CsvSource({"0,2", "1,2", "125,2", "126,4", "65535,4", "65536,10"})
    void theHeaderGrowsWithTheLength(int length, int headerBytes) {
        Frame frame = Frame.text("x".repeat(length));

        assertEquals(headerBytes + length, frame.lengthBytes());
        assertEquals("x".repeat(length), frame.text());
        assertEquals(length, announcedLength(frame.buffer()));
    }

    @Test
    void lengthsAreOfBytesAndNotOfCharacters() {
        assertEquals(2 + 4, Frame.text("🎟").lengthBytes());
        assertEquals("🎟", Frame.text("🎟").text());
    }

    @Test
    void aCloseFrameCarriesItsCode() {
        byte[] bytes = new byte[4];
        Frame.close(1013).buffer().get(bytes);
        assertArrayEquals(new byte[] {(byte) 0x88, 2, (byte) (1013 >> 8), (byte) (1013 & 0xFF)}, bytes);
    }

    @Test
    void oneFrameServesManyReadersAtOnce() {
        Frame frame = Frame.text("same");
        ByteBuffer first = frame.buffer();
        first.get();
        assertEquals(frame.lengthBytes(), frame.buffer().remaining());
    }

    private static long announcedLength(ByteBuffer frame) {
        assertEquals((byte) 0x81, frame.get());
        int length = frame.get();
        return length == 126 ? frame.getShort() & 0xFFFF : length == 127 ? frame.getLong() : length;
    }
}
