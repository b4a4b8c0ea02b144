package org.plenum.branding;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Invalid;

/** Takes an uploaded file for what it contains, not for what it is called, and refuses drawings that could act. */
final class LogoCheck {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final String SVG_NAMESPACE = "http://www.w3.org/2000/svg";
    private static final int ELEMENTS_MAX = 2_000;
    /** What draws. Scripts, foreign content, links, animation and anything that loads are not among it. */
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "title",
            "desc",
            "style",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "pattern");

    private LogoCheck() {}

    static Logo read(byte[] bytes) {
        if (bytes.length == 0) {
            throw Invalid.of("logo", "required", "The file is empty.");
        }
        if (bytes.length > Branding.LOGO_SIZE_MAX_BYTES) {
            throw Invalid.of("logo", "too-large", "At most " + Branding.LOGO_SIZE_MAX_BYTES / 1024 + " kB.");
        }
        return new Logo(mediaType(bytes), digest(bytes), bytes);
    }

    private static String mediaType(byte[] bytes) {
        if (startsWith(bytes, PNG)) {
            return "image/png";
        }
        if (startsWith(bytes, JPEG)) {
            return "image/jpeg";
        }
        if (bytes.length > 12
                && new String(bytes, 0, 4, StandardCharsets.US_ASCII).equals("RIFF")
                && new String(bytes, 8, 4, StandardCharsets.US_ASCII).equals("WEBP")) {
            return "image/webp";
        }
        String refusal = refusalOfDrawing(bytes);
        if (refusal != null) {
            throw Invalid.of("logo", "format", refusal);
        }
        return "image/svg+xml";
    }

    private static @Nullable String refusalOfDrawing(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            int elements = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                    return "A drawing may not declare a document type.";
                }
                if (event == XMLStreamConstants.CHARACTERS && loads(xml.getText())) {
                    return "A drawing may not load anything.";
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    elements++;
                    String refusal = elements > ELEMENTS_MAX ? "The drawing is too complicated." : refusalOf(xml);
                    if (refusal != null) {
                        return refusal;
                    }
                }
            }
            return elements == 0 ? "Neither a drawing (SVG) nor a picture (PNG, JPEG, WebP)." : null;
        } catch (XMLStreamException notXml) {
            return "Neither a drawing (SVG) nor a picture (PNG, JPEG, WebP).";
        }
    }

    private static @Nullable String refusalOf(XMLStreamReader element) {
        if (!SVG_NAMESPACE.equals(element.getNamespaceURI()) || !ELEMENTS.contains(element.getLocalName())) {
            return "A drawing may not contain <" + element.getLocalName() + ">.";
        }
        for (int i = 0; i < element.getAttributeCount(); i++) {
            String name = element.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = element.getAttributeValue(i).strip();
            if (name.startsWith("on") || (name.equals("href") && !value.startsWith("#")) || loads(value)) {
                return "A drawing may not act or load anything (" + name + ").";
            }
        }
        return null;
    }

    /** References within the drawing, {@code url(#id)}, are fine. */
    private static boolean loads(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return plain.contains("@import")
                || plain.contains("javascript:")
                || plain.contains("\\")
                || plain.replace("url(#", "").contains("url(");
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
