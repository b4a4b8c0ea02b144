package org.plenum.sockets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.NotFound;

class ClientFrameTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "nope", "1", "\"text\"", "null", "[1]", "[{},3]", "{\"a\":1}x"})
    void whatIsNoFrameIsMalformed(String text) {
        assertThrows(ClientFrame.Malformed.class, () -> ClientFrame.parse(text));
    }

    @Test
    void severalFramesMayShareOne() throws ClientFrame.Malformed {
        assertEquals(
                2,
                ClientFrame.parse("[{\"type\":\"typing\"},{\"type\":\"read\"}]").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "\"1\"", "1e400", "99999999999999999999", "true", "{}"})
    void aSequenceIsAWholeNumber(String value) throws ClientFrame.Malformed {
        ClientFrame frame = parse("{\"after\":" + value + "}");
        assertThrows(Invalid.class, () -> frame.sequence("after"));
    }

    @Test
    void whatIsNotGivenIsNothing() throws ClientFrame.Malformed {
        assertNull(parse("{}").sequence("after"));
        assertNull(parse("{\"text\":null}").text("text"));
    }

    @Test
    void anIdThatCannotExistDoesNotExist() throws ClientFrame.Malformed {
        ClientFrame frame = parse("{\"channel\":\"../../etc\"}");
        assertThrows(NotFound.class, () -> frame.id("channel", "channel"));
    }

    private static ClientFrame parse(String text) throws ClientFrame.Malformed {
        return ClientFrame.parse(text).getFirst();
    }
}
