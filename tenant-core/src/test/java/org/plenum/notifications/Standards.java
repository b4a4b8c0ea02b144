package org.plenum.notifications;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.xml.sax.SAXException;

/** What the standards themselves say of a document: the schema and the rules of Factur-X in the profile EN 16931, and PDF/A-3. */
final class Standards {
    private static final Pattern BROKEN =
            Pattern.compile("<svrl:failed-assert.*?<svrl:text>(.*?)</svrl:text>", Pattern.DOTALL);
    private static final Processor SAXON = new Processor(false);
    private static final XsltExecutable RULES = rules();

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Standards() {}

    /** What is wrong with an invoice for machines. */
    static List<String> brokenBy(byte[] invoiceXml) throws Exception {
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(resource("schema/ZF_250/EN16931/FACTUR-X_EN16931.xsd"))
                    .newValidator()
                    .validate(source(invoiceXml));
        } catch (SAXException invalid) {
            return List.of(String.valueOf(invalid.getMessage()));
        }
        StringWriter report = new StringWriter();
        Serializer serializer = SAXON.newSerializer(report);
        Xslt30Transformer transformer = RULES.load30();
        transformer.transform(source(invoiceXml), serializer);
        return BROKEN.matcher(report.toString())
                .results()
                .map((MatchResult rule) -> rule.group(1).replaceAll("\\s+", " ").strip())
                .toList();
    }

    /** What keeps a document from being PDF/A-3, level B. */
    static List<String> brokenByPdf(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_B);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_B, false)) {
            List<String> broken = new ArrayList<>();
            validator
                    .validate(parser)
                    .getTestAssertions()
                    .forEach(assertion -> broken.add(assertion.getRuleId() + ": " + assertion.getMessage() + " at "
                            + assertion.getLocation().getContext()));
            return broken;
        }
    }

    /** From files, because the rules name their lists of codes beside them, which cannot be found from within a jar. */
    private static XsltExecutable rules() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "factur-x"));
            for (String file : List.of("FACTUR-X_EN16931.xslt", "FACTUR-X_EN16931_codedb.xml")) {
                try (InputStream in = resource("xslt/ZF_250/" + file).openStream()) {
                    Files.copy(in, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return SAXON.newXsltCompiler()
                    .compile(new StreamSource(
                            folder.resolve("FACTUR-X_EN16931.xslt").toFile()));
        } catch (SaxonApiException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static StreamSource source(byte[] xml) {
        return new StreamSource(new ByteArrayInputStream(xml));
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Standards.class.getClassLoader().getResource(name), name);
    }
}
