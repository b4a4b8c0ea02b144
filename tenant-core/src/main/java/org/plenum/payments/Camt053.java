package org.plenum.payments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Bank statements of ISO 20022, camt.053. Its versions differ in little of what is read here (a booking's state and a payer's name are a step deeper since version 8), so names are
 * looked for in both places and the namespace does not matter. Nothing outside the file is ever read.
 */
final class Camt053 {
    private static final String CREDIT = "CRDT";
    private static final String BOOKED = "BOOK";

    private Camt053() {}

    static List<BankCredit> read(byte[] file) {
        Element document = parsed(file);
        List<Element> statements = within(document, "BkToCstmrStmt")
                .flatMap(all -> within(all, "Stmt"))
                .toList();
        if (statements.isEmpty()) {
            throw StatementFile.refused("format", "This is neither a table (CSV) nor a bank statement in XML.");
        }
        List<BankCredit> credits = new ArrayList<>();
        CreditKeys keys = new CreditKeys();
        try {
            for (Element statement : statements) {
                String account =
                        text(statement, "Acct", "Id", "IBAN").map(Iban::plain).orElse("");
                within(statement, "Ntry")
                        .filter(Camt053::bookedCredit)
                        .forEach(entry -> credits.addAll(credits(account, entry, keys)));
            }
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException malformed) {
            throw StatementFile.refused("format", "An entry of the statement cannot be read.");
        }
        return credits;
    }

    private static boolean bookedCredit(Element entry) {
        String state = text(entry, "Sts", "Cd").or(() -> text(entry, "Sts")).orElse(BOOKED);
        return state.equals(BOOKED)
                && text(entry, "CdtDbtInd").filter(CREDIT::equals).isPresent();
    }

    /** A collective entry is told apart when its parts make up its amount; otherwise it is one. */
    private static List<BankCredit> credits(String account, Element entry, CreditKeys keys) {
        Money whole = amount(child(entry, "Amt").orElseThrow(() -> new IllegalArgumentException("no amount")));
        if (whole.minor() <= 0) {
            // Such as what closes an account: nothing came.
            return List.of();
        }
        List<Element> parts = within(entry, "NtryDtls")
                .flatMap(details -> within(details, "TxDtls"))
                .toList();
        List<Optional<Money>> amounts =
                parts.stream().map(Camt053::amountOfPart).toList();
        boolean divided = parts.size() > 1
                && amounts.stream()
                        .allMatch(
                                part -> part.filter(money -> money.minor() > 0).isPresent())
                && amounts.stream()
                        .flatMap(Optional::stream)
                        .allMatch(amount -> amount.currency().equals(whole.currency()))
                && amounts.stream()
                        .flatMap(Optional::stream)
                        .reduce(Money::plus)
                        .filter(whole::equals)
                        .isPresent();
        if (!divided) {
            return List.of(credit(
                    account, entry, parts, whole, text(entry, "AcctSvcrRef").orElse(null), keys));
        }
        String name = text(entry, "AcctSvcrRef").orElse(null);
        return IntStream.range(0, parts.size())
                .mapToObj(n -> credit(
                        account,
                        entry,
                        List.of(parts.get(n)),
                        amounts.get(n).orElseThrow(),
                        text(parts.get(n), "Refs", "AcctSvcrRef")
                                .filter(own -> !own.equals(name))
                                .orElse(name == null ? null : name + "/" + (n + 1)),
                        keys))
                .toList();
    }

    private static BankCredit credit(
            String account, Element entry, List<Element> parts, Money amount, @Nullable String name, CreditKeys keys) {
        LocalDate day = text(entry, "BookgDt", "Dt")
                .or(() -> text(entry, "BookgDt", "DtTm").map(at -> at.substring(0, "2026-01-31".length())))
                .or(() -> text(entry, "ValDt", "Dt"))
                .map(LocalDate::parse)
                .orElseThrow(() -> new IllegalArgumentException("no day"));
        String payer = parts.stream()
                .flatMap(
                        part -> text(part, "RltdPties", "Dbtr", "Nm")
                                .or(() -> text(part, "RltdPties", "Dbtr", "Pty", "Nm"))
                                .stream())
                .findFirst()
                .map(found -> StatementFile.shortened(found, StatementFile.NAME_LENGTH_MAX_CHARS))
                .orElse(null);
        String iban = parts.stream()
                .flatMap(part -> text(part, "RltdPties", "DbtrAcct", "Id", "IBAN").stream())
                .findFirst()
                .map(found -> StatementFile.shortened(found, Iban.LENGTH_MAX_CHARS))
                .orElse(null);
        String purpose = StatementFile.shortened(
                Stream.concat(parts.stream().flatMap(Camt053::purpose), text(entry, "AddtlNtryInf").stream())
                        .distinct()
                        .reduce("", (one, other) -> one + " " + other),
                StatementFile.PURPOSE_LENGTH_MAX_CHARS);
        // The bank's name for it is not enough: many write NONREF where they have none.
        String key = keys.next(day, amount.minor(), amount.currency().getCurrencyCode(), payer, purpose + "\n" + name);
        return new BankCredit(account, key, day, amount, payer, iban, purpose);
    }

    private static Stream<String> purpose(Element part) {
        Stream<String> free = within(part, "RmtInf")
                .flatMap(info -> within(info, "Ustrd"))
                .map(text -> text.getTextContent().strip());
        Stream<String> structured = within(part, "RmtInf")
                .flatMap(info -> within(info, "Strd"))
                .flatMap(info -> text(info, "CdtrRefInf", "Ref").stream());
        Stream<String> endToEnd = text(part, "Refs", "EndToEndId").filter(id -> !id.equals("NOTPROVIDED")).stream();
        return Stream.of(structured, free, endToEnd).flatMap(texts -> texts);
    }

    private static Optional<Money> amountOfPart(Element part) {
        return child(part, "AmtDtls")
                .flatMap(details -> child(details, "TxAmt"))
                .flatMap(amount -> child(amount, "Amt"))
                .or(() -> child(part, "Amt"))
                .map(Camt053::amount);
    }

    private static Money amount(Element amount) {
        Currency currency = Currency.getInstance(amount.getAttribute("Ccy"));
        return Money.ofMinor(
                new BigDecimal(amount.getTextContent().strip())
                        .movePointRight(currency.getDefaultFractionDigits())
                        .longValueExact(),
                currency);
    }

    private static Element parsed(byte[] file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            // It would write to the log what people have paid.
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(file)).getDocumentElement();
        } catch (SAXException malformed) {
            throw StatementFile.refused("format", "This is neither a table (CSV) nor a bank statement in XML.");
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<String> text(Element parent, String... path) {
        Optional<Element> at = Optional.of(parent);
        for (String name : path) {
            at = at.flatMap(element -> child(element, name));
        }
        return at.map(element -> element.getTextContent().strip()).filter(text -> !text.isEmpty());
    }

    private static Optional<Element> child(Element parent, String name) {
        return within(parent, name).findFirst();
    }

    private static Stream<Element> within(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found.stream();
    }
}
