package org.plenum.acceptance.forms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plenum.acceptance.support.Visitor;

/** A form of a page with what stands in its fields, as a browser without scripts would send it. Immutable: every change gives another form. */
public final class Form {
    private static final Pattern FIELD = Pattern.compile(
            "<input\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    private static final Pattern REFERENCE = Pattern.compile("&(#x[0-9a-fA-F]+|#[0-9]+|lt|gt|amp|quot|apos|nbsp);");
    private static final Set<String> NOT_SENT = Set.of("submit", "button", "image", "reset", "file");
    private static final String BOUNDARY = "----------------------------4c1f";

    private final String address;
    private final boolean multipart;
    private final Map<String, String> values;

    private Form(String address, boolean multipart, Map<String, String> values) {
        this.address = address;
        this.multipart = multipart;
        this.values = values;
    }

    static boolean has(Visitor.Page page, String id) {
        return page.text().contains("id=\"" + id + "\"");
    }

    public static Form of(Visitor.Page page, String id) {
        Matcher found = Pattern.compile("<form\\b([^>]*\\bid=\"" + id + "\"[^>]*)>(.*?)</form>", Pattern.DOTALL)
                .matcher(page.text());
        if (!found.find()) {
            throw new AssertionError(
                    "No form " + id + " at " + page.address() + " (" + page.status() + "): " + page.text());
        }
        String action = attribute(found.group(1), "action");
        Map<String, String> values = new LinkedHashMap<>();
        FIELD.matcher(found.group(2)).results().forEach(field -> {
            if (field.group(1) != null) {
                input(field.group(1), values);
            } else if (field.group(2) != null) {
                values.put(
                        attribute(field.group(2), "name"), text(field.group(3)).replaceFirst("^\\r?\\n", ""));
            } else {
                select(field.group(4), field.group(5), values);
            }
        });
        return new Form(
                page.address().resolve(action).toString(), found.group(1).contains("multipart/form-data"), values);
    }

    private static void input(String attributes, Map<String, String> values) {
        String name = attribute(attributes, "name");
        String type = attribute(attributes, "type");
        boolean box = List.of("radio", "checkbox").contains(type);
        boolean chosen = !box || attributes.contains("checked");
        if (!name.isEmpty() && chosen && !NOT_SENT.contains(type)) {
            values.put(name, box && !attributes.contains("value=") ? "on" : attribute(attributes, "value"));
        }
    }

    private static void select(String attributes, String options, Map<String, String> values) {
        String chosen = null;
        for (Matcher option = OPTION.matcher(options); option.find(); ) {
            if (chosen == null || option.group(1).contains("selected=")) {
                chosen = attribute(option.group(1), "value");
            }
        }
        values.put(attribute(attributes, "name"), chosen == null ? "" : chosen);
    }

    String address() {
        return address;
    }

    Map<String, String> values() {
        return values;
    }

    public Form with(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new Form(address, multipart, more);
    }

    public Form with(Map<String, String> fields) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.putAll(fields);
        return new Form(address, multipart, more);
    }

    /** @param headers name, value, name, value … */
    public Visitor.Page send(Visitor visitor, String button, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = multipart
                ? "multipart/form-data; boundary=" + BOUNDARY
                : "application/x-www-form-urlencoded;charset=UTF-8";
        Map<String, String> sent = with(button, "Send").values;
        return visitor.send("POST", address, multipart ? parts(sent) : encoded(sent), all);
    }

    private static String encoded(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> encoded(value.getKey()) + "=" + encoded(value.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A value that begins with {@code file:} is sent as a file. */
    private static String parts(Map<String, String> values) {
        StringBuilder body = new StringBuilder();
        values.forEach((name, value) -> body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\""
                        + name + "\"" + (value.startsWith("file:") ? "; filename=\"x\"" : "") + "\r\n\r\n")
                .append(value.startsWith("file:") ? value.substring("file:".length()) : value)
                .append("\r\n"));
        return body + "--" + BOUNDARY + "--\r\n";
    }

    private static String attribute(String attributes, String name) {
        Matcher found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? text(found.group(1)) : "";
    }

    private static String text(String html) {
        return REFERENCE
                .matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "lt" -> "<";
                            case "gt" -> ">";
                            case "amp" -> "&";
                            case "quot" -> "\"";
                            case "apos" -> "'";
                            case "nbsp" -> "\u00a0";
                            default ->
                                Character.toString(
                                        found.group(1).startsWith("#x")
                                                ? Integer.parseInt(
                                                        found.group(1).substring(2), 16)
                                                : Integer.parseInt(
                                                        found.group(1).substring(1)));
                        }));
    }
}
