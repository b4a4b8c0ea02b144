package org.plenum.notifications;

import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes elements inside each other, so that the program has the shape of what it writes. */
final class XmlTree {
    /** What stands inside of an element. */
    @FunctionalInterface
    interface Content {
        void write() throws XMLStreamException;
    }

    private static final String STANDARD = "urn:un:unece:uncefact:data:standard:";
    private static final Map<String, String> SPACES = Map.of(
            "rsm", STANDARD + "CrossIndustryInvoice:100",
            "ram", STANDARD + "ReusableAggregateBusinessInformationEntity:100",
            "udt", STANDARD + "UnqualifiedDataType:100",
            "qdt", STANDARD + "QualifiedDataType:100");

    private final XMLStreamWriter writer;

    XmlTree(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /** The root, with the names that invoices are written in. */
    void start(String name) throws XMLStreamException {
        writer.writeStartDocument("UTF-8", "1.0");
        open(name);
        for (Map.Entry<String, String> space : SPACES.entrySet()) {
            writer.writeNamespace(space.getKey(), space.getValue());
        }
    }

    void end() throws XMLStreamException {
        writer.writeEndElement();
        writer.writeEndDocument();
        writer.close();
    }

    void in(String name, Content content) throws XMLStreamException {
        open(name);
        content.write();
        writer.writeEndElement();
    }

    /** Nothing at all for null. */
    void text(String name, @Nullable String text) throws XMLStreamException {
        if (text != null) {
            in(name, () -> writer.writeCharacters(allowed(text)));
        }
    }

    void text(String name, String text, String attribute, String value) throws XMLStreamException {
        in(name, () -> {
            writer.writeAttribute(attribute, value);
            writer.writeCharacters(allowed(text));
        });
    }

    private void open(String name) throws XMLStreamException {
        int colon = name.indexOf(':');
        String prefix = name.substring(0, colon);
        writer.writeStartElement(prefix, name.substring(colon + 1), Objects.requireNonNull(SPACES.get(prefix), name));
    }

    /** XML 1.0 cannot say every character, not even escaped. */
    private static String allowed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().filter(XmlTree::isAllowed).forEach(allowed::appendCodePoint);
        return allowed.toString();
    }

    private static boolean isAllowed(int point) {
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return point == '\t' || point == '\n' || (point >= ' ' && !surrogate && point != 0xFFFE && point != 0xFFFF);
    }
}
