package org.plenum.payments;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plenum.kernel.Invalid;

/** Reads the credits of a bank statement, in whichever form a bank gives it. */
final class StatementFile {
    static final int PURPOSE_LENGTH_MAX_CHARS = 1000;
    static final int NAME_LENGTH_MAX_CHARS = 140;

    private static final Charset OLD = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private StatementFile() {}

    /** @throws Invalid when it is no statement, or has too much in it */
    static List<BankCredit> read(byte[] file, CsvColumns columns, String currency) {
        if (file.length == 0) {
            throw refused("required", "Please choose a file.");
        }
        if (file.length > BankStatements.FILE_SIZE_MAX_BYTES) {
            throw refused("too-large", "The file is too large.");
        }
        String start = new String(file, 0, Math.min(file.length, 200), StandardCharsets.UTF_8).strip();
        boolean xml = start.startsWith("<") || start.startsWith(BYTE_ORDER_MARK + "<");
        List<BankCredit> credits = xml ? Camt053.read(file) : CsvStatement.read(text(file), columns, currency);
        if (credits.size() > BankStatements.ENTRIES_MAX) {
            throw refused("too-many", "The statement has too many entries.");
        }
        return credits;
    }

    static Invalid refused(String code, String message) {
        return Invalid.of("file", code, message);
    }

    static String shortened(String text, int maxChars) {
        String clean = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return clean.length() <= maxChars ? clean : clean.substring(0, maxChars);
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException older) {
            return new String(file, OLD);
        }
    }
}
