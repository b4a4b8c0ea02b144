package org.plenum.branding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Invalid;

/** Takes an uploaded file for what it contains, not for what it is called, and refuses drawings that could act. */
final class PictureCheck {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final String SVG_NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String WEBP = "image/webp";
    private static final int SIDE_MAX_PX = 4_096;
    private static final int ELEMENTS_MAX = 2_000;
    /** A copy may hold copies: twice as many with each, so that a thousand would keep a browser busy for ever. */
    private static final int COPIES_MAX = 16;

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

    private PictureCheck() {}

    /** @throws Invalid for the field when it is no picture */
    static String mediaType(String field, byte[] bytes) {
        String type = typeByFirstBytes(bytes);
        if (type == null) {
            String refusal = refusalOfDrawing(bytes);
            if (refusal != null) {
                throw Invalid.of(field, "format", refusal);
            }
            return "image/svg+xml";
        }
        if (!(type.equals(WEBP) ? wholeWebp(bytes) : decodable(bytes))) {
            throw Invalid.of(field, "format", "The picture is damaged or too large; at most 4096 pixels each way.");
        }
        return type;
    }

    private static @Nullable String typeByFirstBytes(byte[] bytes) {
        if (startsWith(bytes, PNG)) {
            return "image/png";
        }
        if (startsWith(bytes, JPEG)) {
            return "image/jpeg";
        }
        boolean webp = bytes.length > 20
                && new String(bytes, 0, 4, StandardCharsets.US_ASCII).equals("RIFF")
                && new String(bytes, 8, 4, StandardCharsets.US_ASCII).equals("WEBP");
        return webp ? WEBP : null;
    }

    /** Sizes are read before pixels: a small file may be a huge picture. */
    private static boolean decodable(byte[] bytes) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = ImageIO.getImageReaders(stream).next();
            try {
                reader.setInput(stream, true, true);
                return reader.getWidth(0) <= SIDE_MAX_PX
                        && reader.getHeight(0) <= SIDE_MAX_PX
                        && reader.read(0) != null;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    /** The length that it declares is the one it has, so nothing follows the picture. */
    private static boolean wholeWebp(byte[] bytes) {
        long declared = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xffffffffL;
        String chunk = new String(bytes, 12, 4, StandardCharsets.US_ASCII);
        return declared + 8 == bytes.length && Set.of("VP8 ", "VP8L", "VP8X").contains(chunk);
    }

    private static @Nullable String refusalOfDrawing(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            int elements = 0;
            int copies = 0;
            // All of it together, for a comment may stand in the midst of a word.
            StringBuilder text = new StringBuilder();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                    return "A drawing may not declare a document type.";
                }
                if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    text.append(xml.getText());
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    elements++;
                    copies += xml.getLocalName().equals("use") ? 1 : 0;
                    String refusal = elements > ELEMENTS_MAX || copies > COPIES_MAX
                            ? "The drawing is too complicated."
                            : refusalOf(xml);
                    if (refusal != null) {
                        return refusal;
                    }
                }
            }
            if (loads(text.toString())) {
                return "A drawing may not load anything.";
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
                || plain.contains("@font-face")
                || plain.contains("image-set(")
                || plain.contains("image(")
                || plain.contains("src(")
                || plain.replace("url(#", "").contains("url(");
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }
}
