package org.plenum.notifications;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;

/**
 * An invoice or a credit note as the European standard EN 16931 wants it for machines, in the syntax of UN/CEFACT (Factur-X and ZUGFeRD, profile EN 16931). Every figure
 * is the one on the page.
 */
final class InvoiceXml {
    /** Profile of Factur-X. */
    static final String GUIDELINE = "urn:cen.eu:en16931:2017";

    /** The standard counts amounts in at most this many decimals. */
    private static final int DECIMALS_MAX = 2;

    private static final String INVOICE = "380";
    private static final String CREDIT_NOTE = "381";
    /** UN/ECE Recommendation 20: one. */
    private static final String PIECE = "C62";

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final XmlTree xml;
    private final Invoice invoice;
    private final Invoice.Legal legal;
    private final Texts texts;

    private InvoiceXml(XmlTree xml, Invoice invoice, Invoice.Legal legal, Texts texts) {
        this.xml = xml;
        this.invoice = invoice;
        this.legal = legal;
        this.texts = texts;
    }

    /** Empty when nobody wanted it, or it cannot be said in the standard: without the buyer's country, or with more than two decimals. */
    static Optional<byte[]> of(Invoice invoice, Texts texts) {
        Invoice.Legal legal = invoice.legal();
        if (legal == null || !legal.electronic() || legal.buyer().country() == null || !hasTwoDecimals(invoice)) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XmlTree xml = new XmlTree(
                    XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name()));
            new InvoiceXml(xml, invoice, legal, texts).write();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return Optional.of(bytes.toByteArray());
    }

    private static boolean hasTwoDecimals(Invoice invoice) {
        return invoice.lines().stream()
                .allMatch(line -> decimal(line.amount().net()).scale() <= DECIMALS_MAX
                        && decimal(line.amount().tax()).scale() <= DECIMALS_MAX);
    }

    private void write() throws XMLStreamException {
        xml.start("rsm:CrossIndustryInvoice");
        xml.in(
                "rsm:ExchangedDocumentContext",
                () -> xml.in("ram:GuidelineSpecifiedDocumentContextParameter", () -> xml.text("ram:ID", GUIDELINE)));
        xml.in("rsm:ExchangedDocument", () -> {
            xml.text("ram:ID", invoice.number());
            xml.text("ram:TypeCode", invoice.isCredit() ? CREDIT_NOTE : INVOICE);
            xml.in("ram:IssueDateTime", () -> day("udt", invoice.issuedOn()));
            xml.in("ram:IncludedNote", () -> xml.text("ram:Content", invoice.eventName()));
        });
        xml.in("rsm:SupplyChainTradeTransaction", () -> {
            for (int i = 0; i < invoice.lines().size(); i++) {
                line(i + 1, invoice.lines().get(i));
            }
            agreement();
            xml.in(
                    "ram:ApplicableHeaderTradeDelivery",
                    () -> xml.in(
                            "ram:ActualDeliverySupplyChainEvent",
                            () -> xml.in("ram:OccurrenceDateTime", () -> day("udt", legal.suppliedUntil()))));
            settlement();
        });
        xml.end();
    }

    /**
     * The price of one is net in the standard, and what is taken out of a gross price is no whole number of cents; so the price is that of the whole quantity, from which
     * nothing has to be rounded.
     */
    private void line(int number, Invoice.Line line) throws XMLStreamException {
        Money net = line.amount().net();
        int sign = net.minor() < 0 ? -1 : 1;
        xml.in("ram:IncludedSupplyChainTradeLineItem", () -> {
            xml.in("ram:AssociatedDocumentLineDocument", () -> xml.text("ram:LineID", Integer.toString(number)));
            xml.in("ram:SpecifiedTradeProduct", () -> xml.text("ram:Name", line.name()));
            xml.in(
                    "ram:SpecifiedLineTradeAgreement",
                    () -> xml.in("ram:NetPriceProductTradePrice", () -> {
                        xml.text("ram:ChargeAmount", plain(net.times(sign)));
                        xml.text("ram:BasisQuantity", Integer.toString(line.quantity()), "unitCode", PIECE);
                    }));
            xml.in(
                    "ram:SpecifiedLineTradeDelivery",
                    () -> xml.text("ram:BilledQuantity", Integer.toString(sign * line.quantity()), "unitCode", PIECE));
            xml.in("ram:SpecifiedLineTradeSettlement", () -> {
                xml.in("ram:ApplicableTradeTax", () -> {
                    xml.text("ram:TypeCode", "VAT");
                    xml.text("ram:CategoryCode", category(line.taxRatePercent()));
                    xml.text("ram:RateApplicablePercent", plain(line.taxRatePercent()));
                });
                xml.in(
                        "ram:SpecifiedTradeSettlementLineMonetarySummation",
                        () -> xml.text("ram:LineTotalAmount", plain(net)));
            });
        });
    }

    private void agreement() throws XMLStreamException {
        xml.in("ram:ApplicableHeaderTradeAgreement", () -> {
            xml.in("ram:SellerTradeParty", () -> party(legal.seller()));
            xml.in("ram:BuyerTradeParty", () -> party(legal.buyer()));
            xml.in("ram:SellerOrderReferencedDocument", () -> xml.text("ram:IssuerAssignedID", invoice.orderCode()));
        });
    }

    private void party(Party party) throws XMLStreamException {
        // A seller is told apart by a VAT id or a number of a register; who has neither, by the tax number.
        if (party.vatId() == null && party.registration() == null) {
            xml.text("ram:ID", party.taxNumber());
        }
        xml.text("ram:Name", party.name());
        if (party.registration() != null) {
            xml.in("ram:SpecifiedLegalOrganization", () -> xml.text("ram:ID", party.registration()));
        }
        if (party.person() != null) {
            xml.in("ram:DefinedTradeContact", () -> xml.text("ram:PersonName", party.person()));
        }
        xml.in("ram:PostalTradeAddress", () -> {
            xml.text("ram:PostcodeCode", party.postalCode());
            xml.text("ram:LineOne", party.street());
            xml.text("ram:CityName", party.city());
            xml.text("ram:CountryID", party.country());
        });
        registration(party.vatId(), "VA");
        registration(party.taxNumber(), "FC");
    }

    private void registration(@Nullable String number, String scheme) throws XMLStreamException {
        if (number != null) {
            xml.in("ram:SpecifiedTaxRegistration", () -> xml.text("ram:ID", number, "schemeID", scheme));
        }
    }

    private void settlement() throws XMLStreamException {
        String currency = invoice.total().gross().currency().getCurrencyCode();
        xml.in("ram:ApplicableHeaderTradeSettlement", () -> {
            xml.text("ram:InvoiceCurrencyCode", currency);
            for (Invoice.Rate rate : invoice.rates()) {
                tax(rate);
            }
            xml.in("ram:BillingSpecifiedPeriod", () -> {
                xml.in("ram:StartDateTime", () -> day("udt", legal.suppliedFrom()));
                xml.in("ram:EndDateTime", () -> day("udt", legal.suppliedUntil()));
            });
            xml.in(
                    "ram:SpecifiedTradePaymentTerms",
                    () -> xml.text(
                            "ram:Description",
                            texts.get(
                                    invoice.isCredit() ? "credit.paid" : "invoice.paid",
                                    texts.date(invoice.issuedAt(), invoice.zone()))));
            xml.in("ram:SpecifiedTradeSettlementHeaderMonetarySummation", () -> {
                xml.text("ram:LineTotalAmount", plain(invoice.total().net()));
                xml.text("ram:TaxBasisTotalAmount", plain(invoice.total().net()));
                xml.text("ram:TaxTotalAmount", plain(invoice.total().tax()), "currencyID", currency);
                xml.text("ram:GrandTotalAmount", plain(invoice.total().gross()));
                xml.text("ram:TotalPrepaidAmount", plain(invoice.total().gross()));
                xml.text("ram:DuePayableAmount", plain(invoice.total().gross().times(0)));
            });
            if (invoice.corrects() != null) {
                xml.in("ram:InvoiceReferencedDocument", () -> {
                    xml.text("ram:IssuerAssignedID", invoice.corrects());
                    LocalDate issued = legal.correctsIssued();
                    if (issued != null) {
                        xml.in("ram:FormattedIssueDateTime", () -> day("qdt", issued));
                    }
                });
            }
        });
    }

    private void tax(Invoice.Rate rate) throws XMLStreamException {
        xml.in("ram:ApplicableTradeTax", () -> {
            xml.text("ram:CalculatedAmount", plain(rate.amount().tax()));
            xml.text("ram:TypeCode", "VAT");
            if (category(rate.percent()).equals("E")) {
                xml.text("ram:ExemptionReason", legal.exemption());
            }
            xml.text("ram:BasisAmount", plain(rate.amount().net()));
            xml.text("ram:CategoryCode", category(rate.percent()));
            xml.text("ram:RateApplicablePercent", plain(rate.percent()));
        });
    }

    /** UNTDID 5305: standard rate, exempt, or a rate of zero. */
    private String category(BigDecimal percent) {
        if (percent.signum() > 0) {
            return "S";
        }
        return legal.exemption() == null ? "Z" : "E";
    }

    private void day(String prefix, LocalDate day) throws XMLStreamException {
        // 102 of UNTDID 2379: year, month, day
        xml.text(prefix + ":DateTimeString", DAY.format(day), "format", "102");
    }

    private static String plain(Money amount) {
        return decimal(amount).toPlainString();
    }

    /** Without zeros that a third decimal has to be, and with the two that people expect. */
    private static BigDecimal decimal(Money amount) {
        BigDecimal exact =
                BigDecimal.valueOf(amount.minor(), Math.max(0, amount.currency().getDefaultFractionDigits()));
        BigDecimal stripped = exact.stripTrailingZeros();
        return stripped.scale() < Math.min(exact.scale(), DECIMALS_MAX)
                ? stripped.setScale(Math.min(exact.scale(), DECIMALS_MAX))
                : stripped;
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }
}
