package org.plenum.web.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Pages are made of the tags: none has colours or styles of its own, nor writes by hand what a tag is for. */
class PagesTest {
    private static final List<Path> ROOTS =
            List.of(Path.of("src/main/webapp"), Path.of("../admin-console/src/main/webapp"));
    private static final String TAGS = "http://plenum.org/ui";
    private static final String FACES = "jakarta.faces.html";
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern COLOUR = Pattern.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})\\b");

    /** Elements that only a tag writes. */
    private static final Set<String> ELEMENTS = Set.of("table", "dialog");
    /** Classes that only a tag writes, each with it. */
    private static final Set<String> CLASSES = Set.of(
            "badge",
            "card",
            "banner",
            "empty",
            "tabs",
            "tab",
            "timeline",
            "avatar",
            "progress",
            "stat",
            "steps",
            "pager",
            "table-toolbar",
            "table",
            "bulkbar",
            "summary",
            "countdown",
            "radio-cards",
            "switch",
            "track",
            "lines",
            "skel");
    /** Inputs of Faces stand in a tag that gives them label, hint and error, or in a table whose heads name them. */
    private static final Set<String> INPUTS = Set.of(
            "inputText",
            "inputTextarea",
            "inputSecret",
            "inputFile",
            "selectOneMenu",
            "selectOneRadio",
            "selectBooleanCheckbox",
            "selectManyCheckbox");
    /** A scanner is one screen full of its own: its fields stand in its frame, with labels of their own. */
    private static final Set<String> FIELDS_OF_THEIR_OWN = Set.of("door.xhtml");
    /** Being made anew; leaves this list with that. */
    private static final Set<String> COLOURS_TO_CHOOSE =
            Set.of("branding.xhtml", "brand-preview.xhtml", "brand-pairs.xhtml", "event.xhtml");

    @Test
    void everyPageIsMadeOfTags() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            for (String each :
                    complaints(Files.readString(page), page.getFileName().toString())) {
                broken.add(page + ": " + each);
            }
        }
        assertEquals(List.of(), broken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p style='x'/> | style of its own",
                "<p class='#{a ? 1 : 2} badge'/> | class badge",
                "<table/> | table by hand",
                "<p title='#ff0000'/> | colour #ff0000",
                "<h:inputText/> | h:inputText without a field",
                "<h:form styleClass='card'/> | ",
                "<pl:field><div><h:inputText/></div></pl:field> | ",
                "<p title='#{bean.fff}'/> | ",
            })
    void whatIsWrittenByHandIsFound(String markup, String complaint) throws IOException {
        assertEquals(
                complaint == null ? List.of() : List.of(complaint),
                complaints("<ui xmlns:h='" + FACES + "' xmlns:pl='" + TAGS + "'>" + markup + "</ui>", "page.xhtml"));
    }

    private static List<String> complaints(String text, String name) throws IOException {
        List<String> found = new ArrayList<>();
        look(parsed(text).getDocumentElement(), false, name, found);
        return found;
    }

    private static void look(Element element, boolean inField, String name, List<String> found) {
        String local = String.valueOf(element.getLocalName());
        String space = String.valueOf(element.getNamespaceURI());
        boolean tag = space.equals(TAGS);
        if (element.hasAttribute("style")) {
            found.add("style of its own");
        }
        if (ELEMENTS.contains(local) && !tag && !space.equals(FACES)) {
            found.add(local + " by hand");
        }
        for (String each : EXPRESSION
                .matcher(element.getAttribute("class"))
                .replaceAll(" ")
                .split("\\s+", -1)) {
            if (CLASSES.contains(each)) {
                found.add("class " + each);
            }
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            COLOUR.matcher(EXPRESSION
                            .matcher(element.getAttributes().item(i).getNodeValue())
                            .replaceAll(""))
                    .results()
                    // An address within the page may look like a colour.
                    .filter(colour -> !element.hasAttribute("href"))
                    .forEach(colour -> found.add("colour " + colour.group()));
        }
        if (space.equals(FACES) && INPUTS.contains(local) && !inField && !FIELDS_OF_THEIR_OWN.contains(name)) {
            found.add("h:" + local + " without a field");
        }
        boolean within = inField || (tag && Set.of("field", "input", "table").contains(local));
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                look(inner, within, name, found);
            }
        }
    }

    /** All pages and templates; the tags themselves are where such things are at home. */
    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (Path root : ROOTS) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".xhtml"))
                        .filter(file -> !file.toString().contains("/tags/"))
                        .filter(file ->
                                !COLOURS_TO_CHOOSE.contains(file.getFileName().toString()))
                        .forEach(pages::add);
            }
        }
        assertTrue(pages.size() > 20, () -> "too few pages: " + pages);
        assertFalse(pages.stream().noneMatch(page -> page.toString().contains("organizations")), "the console's too");
        return pages;
    }

    private static org.w3c.dom.Document parsed(String text) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(text.replaceFirst("<!DOCTYPE[^>]*>", ""))));
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException failure) {
            throw new IOException(failure);
        }
    }
}
