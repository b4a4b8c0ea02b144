package org.plenum.branding;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plenum.kernel.Invalid;

/**
 * Whether a file is a WOFF2 font by its own directory, https://www.w3.org/TR/WOFF2/. What the tables hold is the browser's to check, which does so before it uses a
 * font from anywhere.
 */
final class FontCheck {
    static final int SIZE_MAX_BYTES = 300 * 1024;

    private static final String REFUSAL = "This is no WOFF2 font.";
    private static final int SIGNATURE = 0x774f4632;
    private static final int HEADER_BYTES = 48;
    private static final Set<Integer> FLAVORS = Set.of(0x00010000, 0x4f54544f, 0x74727565);
    private static final int TABLES_MAX = 64;
    /** Of all tables unpacked: a browser must not be made to unpack gigabytes. */
    private static final long UNPACKED_MAX_BYTES = 8L * 1024 * 1024;

    /** Names by their number in the directory; 63 means that the name follows. */
    private static final List<String> KNOWN = List.of(
            "cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "glyf", "loca", "prep",
            "CFF ", "VORG", "EBDT", "EBLC", "gasp", "hdmx", "kern", "LTSH", "PCLT", "VDMX", "vhea", "vmtx", "BASE",
            "GDEF", "GPOS", "GSUB", "EBSC", "JSTF", "MATH", "CBDT", "CBLC", "COLR", "CPAL", "SVG ", "sbix", "acnt",
            "avar", "bdat", "bloc", "bsln", "cvar", "fdsc", "feat", "fmtx", "fvar", "gvar", "hsty", "just", "lcar",
            "mort", "morx", "opbd", "prop", "trak", "Zapf", "Silf", "Glat", "Gloc", "Feat", "Sill");

    private static final int NAME_FOLLOWS = 63;
    private static final Set<String> NEEDED = Set.of("cmap", "head", "hhea", "hmtx", "maxp");

    private FontCheck() {}

    static String mediaType(String field, byte[] bytes) {
        try {
            if (font(ByteBuffer.wrap(bytes))) {
                return "font/woff2";
            }
        } catch (BufferUnderflowException cutOff) {
            throw Invalid.of(field, "format", REFUSAL);
        }
        throw Invalid.of(field, "format", REFUSAL);
    }

    private static boolean font(ByteBuffer file) {
        int length = file.remaining();
        boolean head = file.getInt() == SIGNATURE && FLAVORS.contains(file.getInt()) && file.getInt() == length;
        int tables = Short.toUnsignedInt(file.getShort());
        boolean reserved = file.getShort() == 0;
        long unpacked = Integer.toUnsignedLong(file.getInt());
        long packed = Integer.toUnsignedLong(file.getInt());
        if (!head || !reserved || tables == 0 || tables > TABLES_MAX || unpacked > UNPACKED_MAX_BYTES) {
            return false;
        }
        file.position(HEADER_BYTES);
        return directory(file, tables) && packed > 0 && file.position() + packed <= length;
    }

    private static boolean directory(ByteBuffer file, int tables) {
        Set<String> names = new HashSet<>();
        long sum = 0;
        for (int i = 0; i < tables; i++) {
            int flags = Byte.toUnsignedInt(file.get());
            int number = flags & 0x3f;
            String name = number == NAME_FOLLOWS ? tag(file.getInt()) : KNOWN.get(number);
            int transformation = flags >> 6;
            sum += number128(file);
            boolean outlines = name.equals("glyf") || name.equals("loca");
            if (outlines ? transformation == 0 : transformation != 0) {
                sum += number128(file);
            }
            if (sum > UNPACKED_MAX_BYTES || !names.add(name)) {
                return false;
            }
        }
        return names.containsAll(NEEDED)
                && (names.contains("glyf") || names.contains("CFF ") || names.contains("CFF2"));
    }

    private static String tag(int four) {
        return new String(
                ByteBuffer.allocate(Integer.BYTES).putInt(four).array(), java.nio.charset.StandardCharsets.US_ASCII);
    }

    /** UIntBase128 of the format: seven bits in a byte, at most five bytes, no zeros in front. */
    private static long number128(ByteBuffer file) {
        long value = 0;
        for (int i = 0; i < 5; i++) {
            int next = Byte.toUnsignedInt(file.get());
            if (i == 0 && next == 0x80) {
                return Long.MAX_VALUE / 4;
            }
            value = (value << 7) | (next & 0x7f);
            if ((next & 0x80) == 0) {
                return value;
            }
        }
        return Long.MAX_VALUE / 4;
    }
}
