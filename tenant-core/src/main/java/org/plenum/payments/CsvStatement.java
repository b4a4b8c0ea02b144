package org.plenum.payments;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;

/** Statements as tables, of which every bank has its own. The columns are found by their titles; lines before those are passed over, and so is what went out. */
final class CsvStatement {
    /** Banks write their own name, the account and the period first. */
    private static final int LINES_BEFORE_TITLES_MAX = 30;

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
    private static final char[] SEPARATORS = {';', ',', '\t'};

    private static final Set<String> DATE = Set.of(
            "buchungstag",
            "buchungsdatum",
            "buchung",
            "datum",
            "date",
            "bookingdate",
            "bookedon",
            "boekdatum",
            "dateoperation",
            "datedoperation",
            "datecomptable",
            "fecha",
            "fechaoperacion",
            "data",
            "datacontabile",
            "dataoperacji",
            "dataksiegowania",
            "valutadatum");
    private static final Set<String> AMOUNT = Set.of(
            "betrag",
            "betragineur",
            "betrageur",
            "umsatz",
            "amount",
            "amounteur",
            "bedrag",
            "bedrageur",
            "montant",
            "importe",
            "importo",
            "kwota",
            "kwotaoperacji",
            "credit",
            "haben",
            "bij",
            "gutschrift");
    private static final Set<String> PURPOSE = Set.of(
            "verwendungszweck",
            "buchungstext",
            "purpose",
            "description",
            "reference",
            "remittanceinformation",
            "details",
            "mededelingen",
            "omschrijving",
            "naamomschrijving",
            "kenmerk",
            "libelle",
            "motif",
            "communication",
            "concepto",
            "causale",
            "descrizione",
            "tytul",
            "opisoperacji",
            "kundenreferenz",
            "kundenreferenzendtoend",
            "endtoendreferenz",
            "glaubigerreferenz",
            "paymentreference");
    private static final Set<String> PAYER = Set.of(
            "name",
            "payer",
            "auftraggeber",
            "zahlungspflichtiger",
            "beguenstigterzahlungspflichtiger",
            "begunstigterzahlungspflichtiger",
            "namezahlungsbeteiligter",
            "auftraggeberbegunstigter",
            "counterparty",
            "tegenrekeninghouder",
            "naamtegenpartij",
            "contrepartie",
            "ordenante",
            "ordinante",
            "nadawca");
    private static final Set<String> IBAN = Set.of(
            "iban",
            "kontonummeriban",
            "ibanzahlungsbeteiligter",
            "payeriban",
            "counterpartyiban",
            "tegenrekening",
            "tegenrekeningiban");
    private static final Set<String> CURRENCY =
            Set.of("wahrung", "waehrung", "currency", "munt", "devise", "divisa", "waluta");
    private static final Set<String> DIRECTION = Set.of(
            "sollhaben", "sh", "afbij", "debitcredit", "creditdebit", "dc", "cd", "cdtdbtind", "richtung", "sens");
    private static final Set<String> OUT = Set.of("s", "soll", "af", "d", "debit", "dbit", "debet");

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT),
            DateTimeFormatter.ofPattern("d.M.uu", Locale.ROOT),
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT),
            DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT),
            DateTimeFormatter.BASIC_ISO_DATE);

    private record Titles(
            int date, int amount, List<Integer> purpose, int payer, int iban, int currency, int direction) {}

    private CsvStatement() {}

    /** @param currency of what has none of its own */
    static List<BankCredit> read(String text, CsvColumns columns, String currency) {
        for (char separator : SEPARATORS) {
            List<List<String>> rows = CsvRows.of(text, separator);
            for (int n = 0; n < Math.min(rows.size(), LINES_BEFORE_TITLES_MAX); n++) {
                Optional<Titles> titles = titles(rows.get(n), columns);
                if (titles.isPresent()) {
                    return credits(rows.subList(n + 1, rows.size()), titles.get(), currency);
                }
            }
        }
        throw StatementFile.refused(
                "columns", "The columns of date, amount and purpose were not recognised. Please name them.");
    }

    private static List<BankCredit> credits(List<List<String>> rows, Titles titles, String currency) {
        List<BankCredit> credits = new ArrayList<>();
        CreditKeys keys = new CreditKeys();
        for (List<String> row : rows) {
            Optional<LocalDate> day = date(cell(row, titles.date()));
            String amount = cell(row, titles.amount());
            // Sums and opening balances have no date.
            if (day.isEmpty() || amount.isEmpty() || OUT.contains(plain(cell(row, titles.direction())))) {
                continue;
            }
            Money money = money(amount, cell(row, titles.currency()), currency);
            if (money.minor() <= 0) {
                continue;
            }
            String payer = blankToNull(
                    StatementFile.shortened(cell(row, titles.payer()), StatementFile.NAME_LENGTH_MAX_CHARS));
            String iban = blankToNull(StatementFile.shortened(cell(row, titles.iban()), Iban.LENGTH_MAX_CHARS));
            String purpose = StatementFile.shortened(
                    titles.purpose().stream()
                            .map(column -> cell(row, column))
                            .reduce("", (one, other) -> one + " " + other),
                    StatementFile.PURPOSE_LENGTH_MAX_CHARS);
            credits.add(new BankCredit(
                    "",
                    keys.next(day.get(), money.minor(), money.currency().getCurrencyCode(), payer, purpose),
                    day.get(),
                    money,
                    payer,
                    iban,
                    purpose));
        }
        return credits;
    }

    private static Optional<Titles> titles(List<String> row, CsvColumns columns) {
        List<String> names = row.stream().map(CsvStatement::plain).toList();
        int date = find(names, columns.date(), DATE);
        int amount = find(names, columns.amount(), AMOUNT);
        List<Integer> purpose = IntStream.range(0, names.size())
                .filter(n -> (columns.purpose() == null || columns.purpose().isBlank())
                        ? PURPOSE.contains(names.get(n))
                        : names.get(n).equals(plain(columns.purpose())))
                .boxed()
                .toList();
        return date < 0 || amount < 0 || purpose.isEmpty()
                ? Optional.empty()
                : Optional.of(new Titles(
                        date,
                        amount,
                        purpose,
                        find(names, null, PAYER),
                        find(names, null, IBAN),
                        find(names, null, CURRENCY),
                        find(names, null, DIRECTION)));
    }

    private static int find(List<String> names, @Nullable String chosen, Set<String> known) {
        for (int n = 0; n < names.size(); n++) {
            boolean found = (chosen == null || chosen.isBlank())
                    ? known.contains(names.get(n))
                    : names.get(n).equals(plain(chosen));
            if (found) {
                return n;
            }
        }
        return -1;
    }

    /** Small letters without accents and signs. */
    private static String plain(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace("ł", "l")
                .replaceAll("[^a-z0-9]", "");
    }

    private static String cell(List<String> row, int column) {
        return column < 0 || column >= row.size() ? "" : row.get(column).strip();
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static Optional<LocalDate> date(String text) {
        for (DateTimeFormatter form : DATES) {
            try {
                return Optional.of(LocalDate.parse(text, form));
            } catch (DateTimeParseException other) {
                // The next form, then.
            }
        }
        return Optional.empty();
    }

    private static Money money(String amount, String code, String fallback) {
        try {
            Currency currency = Currency.getInstance(CODE.matcher(code).matches() ? code : fallback);
            int digits = currency.getDefaultFractionDigits();
            return Money.ofMinor(
                    new BigDecimal(number(amount, digits))
                            .movePointRight(digits)
                            .longValueExact(),
                    currency);
        } catch (IllegalArgumentException | ArithmeticException malformed) {
            throw StatementFile.refused("amount", "An amount of the statement cannot be read.");
        }
    }

    /** Whether dot or comma: the last one is the decimal sign, unless more digits follow it than the currency has. */
    static String number(String amount, int digits) {
        String plain = amount.replaceAll("[\\s\\u00a0\\u202f'’+]|EUR|€", "").replace('\u2212', '-');
        int last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
        boolean decimal = last >= 0 && plain.length() - last - 1 <= Math.max(digits, 1) && digits > 0;
        String whole = (decimal ? plain.substring(0, last) : plain).replaceAll("[.,]", "");
        return decimal ? whole + "." + plain.substring(last + 1) : whole;
    }
}
