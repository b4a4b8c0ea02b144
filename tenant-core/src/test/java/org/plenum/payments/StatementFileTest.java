package org.plenum.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.Money;

/** Statements as banks give them. */
class StatementFileTest {
    private static final Money PAID = Money.ofMinor(123405, "EUR");

    private static String camt(String version, String entries) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001."
                + version
                + "\"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr><Stmt><Id>1</Id><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>"
                + entries + "</Stmt></BkToCstmrStmt></Document>";
    }

    private static String entry(String direction, String state, String details) {
        return "<Ntry><Amt Ccy=\"EUR\">1234.05</Amt><CdtDbtInd>" + direction + "</CdtDbtInd><Sts>" + state
                + "</Sts><BookgDt><Dt>2026-11-20</Dt></BookgDt><AcctSvcrRef>B-1</AcctSvcrRef><NtryDtls>" + details
                + "</NtryDtls></Ntry>";
    }

    private static String details(String payer) {
        return "<TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><RltdPties><Dbtr>" + payer
                + "</Dbtr><DbtrAcct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>Tickets</Ustrd>"
                + "<Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>";
    }

    private static List<BankCredit> read(String file) {
        return StatementFile.read(file.getBytes(StandardCharsets.UTF_8), CsvColumns.RECOGNISED, "EUR");
    }

    private static String refusal(String file) {
        return assertThrows(Invalid.class, () -> read(file)).errors().getFirst().code();
    }

    @Test
    void bothVersionsOfCamtTellTheSame() {
        List<BankCredit> old = read(camt("02", entry("CRDT", "BOOK", details("<Nm>Zoë Żuk</Nm>"))));
        BankCredit expected = new BankCredit(
                "DE89370400440532013000",
                old.getFirst().key(),
                LocalDate.of(2026, 11, 20),
                PAID,
                "Zoë Żuk",
                "NL91ABNA0417164300",
                "RF18539007547034 Tickets");
        assertEquals(List.of(expected), old);
        assertEquals(
                List.of(expected),
                read(camt("08", entry("CRDT", "<Cd>BOOK</Cd>", details("<Pty><Nm>Zoë Żuk</Nm></Pty>")))));
    }

    @Test
    void onlyBookedCreditsCount() {
        assertEquals(List.of(), read(camt("02", entry("DBIT", "BOOK", "") + entry("CRDT", "PDNG", ""))));
        assertEquals(List.of(), read(camt("08", entry("CRDT", "<Cd>PDNG</Cd>", ""))));
    }

    @Test
    void aCollectiveEntryIsTakenApart() {
        String part =
                "<TxDtls><AmtDtls><TxAmt><Amt Ccy=\"EUR\">%s</Amt></TxAmt></AmtDtls><RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls>";
        List<BankCredit> parts = read(
                camt("02", entry("CRDT", "BOOK", part.formatted("1000.00", "one") + part.formatted("234.05", "two"))));
        assertNotEquals(parts.get(0).key(), parts.get(1).key());
        assertEquals(
                List.of(100000L, 23405L),
                parts.stream().map(credit -> credit.amount().minor()).toList());
        // What does not add up is one.
        assertEquals(
                1,
                read(camt("02", entry("CRDT", "BOOK", part.formatted("1.00", "one") + part.formatted("2.00", "two"))))
                        .size());
    }

    @Test
    void whatBanksCallANameNeedNotBeOne() {
        String nameless = entry("CRDT", "BOOK", details("<Nm>Ada</Nm>")).replace("B-1", "NONREF");
        String other = nameless.replace("1234.05", "7.00").replace("Tickets", "Other");
        List<BankCredit> credits = read(camt("02", nameless + other + nameless));
        assertEquals(3, credits.stream().map(BankCredit::key).distinct().count());
        assertEquals(credits, read(camt("02", nameless + other + nameless)));
    }

    @Test
    void whereNothingCameThereIsNothingToStore() {
        String nothing = entry("CRDT", "BOOK", details("<Nm>Ada</Nm>")).replace("1234.05", "0.00");
        assertEquals(
                1,
                read(camt("02", nothing + entry("CRDT", "BOOK", details("<Nm>Ada</Nm>"))))
                        .size());
        assertEquals(List.of(), read(camt("02", nothing.replace("0.00", "-3.00"))));
    }

    @Test
    void nothingOutsideTheFileIsRead() {
        String outside = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + camt("02", entry("CRDT", "BOOK", details("<Nm>&x;</Nm>"))).replaceFirst("<\\?xml[^>]*>", "");
        assertEquals("format", refusal(outside));
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x \"xx\"><!ENTITY y \"&x;&x;\">]><a>&y;</a>";
        assertEquals("format", refusal(bomb));
    }

    @Test
    void whatIsNoStatementIsRefused() {
        assertEquals("required", refusal(""));
        assertEquals("format", refusal("<html/>"));
        assertEquals("format", refusal("<Document"));
        assertEquals("columns", refusal("a;b;c\n1;2;3"));
        assertEquals("format", refusal(camt("02", entry("CRDT", "BOOK", "").replace("1234.05", "1234.051"))));
        assertEquals("amount", refusal("Datum;Betrag;Verwendungszweck\n20.11.2026;zwölf;x"));
    }

    @Test
    void aGermanTableIsRead() {
        String table = """
                "Kontoauszug";"Musterbank"

                "Buchungstag";"Valuta";"Name Zahlungsbeteiligter";"IBAN Zahlungsbeteiligter";"Verwendungszweck";"Betrag";"Währung"
                "20.11.2026";"20.11.2026";"Zoë ""Z"" Żuk";"NL91ABNA0417164300";"Tickets, bitte
                RF18539007547034";"1.234,05";"EUR"
                "20.11.2026";"20.11.2026";"Miete";"";"Büro";"-900,00";"EUR"
                "";"";"";"";"Endsaldo";"334,05";"EUR"
                """;
        List<BankCredit> credits = read(table);
        assertEquals(1, credits.size());
        assertEquals(PAID, credits.getFirst().amount());
        assertEquals("Tickets, bitte RF18539007547034", credits.getFirst().purpose());
        assertEquals("Zoë \"Z\" Żuk", credits.getFirst().payer());
        byte[] old = table.replace("Ż", "Z").getBytes(Charset.forName("windows-1252"));
        assertEquals(
                "Zoë \"Z\" Zuk",
                StatementFile.read(old, CsvColumns.RECOGNISED, "EUR").getFirst().payer());
    }

    @Test
    void aDutchTableTellsByAColumnWhatCameAndWhatWent() {
        String table = """
                "Datum","Naam / Omschrijving","Rekening","Tegenrekening","Code","Af Bij","Bedrag (EUR)","MutatieSoort","Mededelingen"
                "20261120","Z Zuk","NL00","NL91ABNA0417164300","GT","Bij","1234,05","Online","RF18539007547034"
                "20261120","Winkel","NL00","","BA","Af","12,00","Pin","x"
                """;
        List<BankCredit> credits = read(table);
        assertEquals(1, credits.size());
        assertEquals(PAID, credits.getFirst().amount());
        assertEquals("NL91ABNA0417164300", credits.getFirst().payerIban());
    }

    @Test
    void columnsCanBeNamed() {
        String table = "When;How much;Why\n2026-11-20;1234.05;RF18539007547034";
        assertEquals("columns", refusal(table));
        List<BankCredit> credits = StatementFile.read(
                table.getBytes(StandardCharsets.UTF_8), new CsvColumns("when", "How much", "WHY"), "CHF");
        assertEquals(Money.ofMinor(123405, "CHF"), credits.getFirst().amount());
        assertNull(credits.getFirst().payer());
    }

    @Test
    void equalCreditsOfADayAreTwoAndTheSameTwoAgain() {
        String row = "2026-11-20;10.00;gift\n";
        List<BankCredit> credits = read("Date;Amount;Purpose\n" + row + row);
        assertNotEquals(credits.get(0).key(), credits.get(1).key());
        assertEquals(credits, read("Date;Amount;Purpose\n" + row + row));
    }

    @ParameterizedTest
    @CsvSource({
        "'1.234,05',2,1234.05",
        "'1,234.05',2,1234.05",
        "'1234',2,1234",
        "'1.234',2,1234",
        "'12,5',2,12.5",
        "'-3,00',2,-3.00",
        "'1 234,05 €',2,1234.05",
        "'1,234',0,1234",
        "'1.234',3,1.234"
    })
    void amountsAreReadWhateverTheirSigns(String amount, int digits, String number) {
        assertEquals(number, CsvStatement.number(amount, digits));
    }
}
