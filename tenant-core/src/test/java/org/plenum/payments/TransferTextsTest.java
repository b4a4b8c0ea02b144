package org.plenum.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.kernel.Money;

/** What stands on a transfer: account numbers, references, the code for banking apps, and when it has to be there. */
class TransferTextsTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final TransferTermsView TERMS =
            new TransferTermsView(true, "Acme GmbH", "DE89370400440532013000", "COBADEFFXXX", EUR, 10, 3, 14, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89 3704 0044 0532 0130 00",
                "nl91abna0417164300",
                "PL61109010140000071219812874",
                "NO9386011117947"
            })
    void accountsThatAreThereAreTaken(String typed) {
        assertTrue(Iban.valid(Iban.plain(typed)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "DE89370400440532013001",
                "DE98370400440532013000",
                "DE8937040044053201300O",
                "89DE370400440532013000"
            })
    void aWrongDigitInAnAccountIsFound(String typed) {
        assertFalse(Iban.valid(Iban.plain(typed)));
    }

    @Test
    void accountsAreReadInFours() {
        assertEquals("NL91 ABNA 0417 1643 00", Iban.readable("NL91ABNA0417164300"));
    }

    @Test
    void aReferenceHasTheCheckDigitsOfIso11649() {
        // The standard's own example, of another length.
        assertEquals(1, Iban.remainder("RF18539007547034"));
        String reference = CreditorReference.of("4KX7PQ2M");
        assertEquals(1, Iban.remainder(reference));
        assertEquals("4KX7PQ2M", CreditorReference.orderCode(reference));
    }

    @Test
    void aReferenceIsFoundHoweverItWasTyped() {
        String reference = CreditorReference.of("4KX7PQ2M");
        String spaced = Iban.readable(reference).toLowerCase(java.util.Locale.ROOT);
        for (String purpose :
                List.of(reference, "Tickets " + spaced, "SVWZ+" + reference + "EREF+1", "RF" + reference)) {
            assertEquals(Set.of(reference), CreditorReference.in(purpose), purpose);
        }
    }

    @Test
    void aReferenceWithATypingErrorIsNone() {
        String reference = CreditorReference.of("4KX7PQ2M");
        assertEquals(Set.of(), CreditorReference.in(reference.replace("4K", "K4")));
        assertEquals(Set.of(), CreditorReference.in(reference.replace("7", "8")));
        assertEquals(Set.of(), CreditorReference.in("4KX7PQ2M"));
    }

    @Test
    void bankingAppsReadTheWholeTransferFromTheCode() {
        assertEquals(
                "BCD\n002\n1\nSCT\nCOBADEFFXXX\nAcme GmbH\nDE89370400440532013000\nEUR1234.05\n\nRF18539007547034",
                EpcCode.of(TERMS, Money.ofMinor(123405, EUR), "RF18539007547034"));
        assertNull(EpcCode.of(TERMS, Money.ofMinor(100, "CHF"), "RF18539007547034"));
    }

    @Test
    void aTransferIsDueAfterItsDaysButBeforeTheEvent() {
        Instant now = Instant.parse("2026-11-22T10:00:00Z");
        assertEquals(Optional.of(LocalDate.of(2026, 12, 2)), due("2027-01-10T09:00:00Z", now));
        assertEquals(Optional.of(LocalDate.of(2026, 12, 2)), due("2026-12-06T09:00:00Z", now));
        assertEquals(Optional.empty(), due("2026-12-05T09:00:00Z", now));
        TransferTermsView slow = new TransferTermsView(true, "A", "", null, EUR, 30, 3, 5, 1);
        assertEquals(
                Optional.of(LocalDate.of(2026, 12, 5)),
                slow.dueFor(EUR, Instant.parse("2026-12-06T09:00:00Z"), ZONE, now));
        assertEquals(
                Optional.empty(),
                slow.dueFor(Currency.getInstance("CHF"), Instant.parse("2026-12-06T09:00:00Z"), ZONE, now));
    }

    @Test
    void seatsAreGivenUpAfterTheGraceButWhenTheEventStartsAtTheLatest() {
        LocalDate due = LocalDate.of(2026, 12, 2);
        assertEquals(
                Instant.parse("2026-12-05T23:00:00Z"),
                TERMS.givenUpAt(due, Instant.parse("2027-01-10T09:00:00Z"), ZONE));
        Instant start = Instant.parse("2026-12-03T09:00:00Z");
        assertEquals(start, TERMS.givenUpAt(due, start, ZONE));
    }

    private static Optional<LocalDate> due(String start, Instant now) {
        return TERMS.dueFor(EUR, Instant.parse(start), ZONE, now);
    }
}
