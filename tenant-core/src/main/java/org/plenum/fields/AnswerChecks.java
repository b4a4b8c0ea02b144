package org.plenum.fields;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Checks;

/** What answers must be like. What is wrong with one is refused as {@code path.fieldId}. */
public final class AnswerChecks {
    public static final int TEXT_LENGTH_MAX_CHARS = 200;
    public static final int LONG_TEXT_LENGTH_MAX_CHARS = 2_000;
    private static final int NUMBER_LENGTH_MAX_CHARS = 30;
    /** 1e999999999 is ten characters and a gigabyte of digits. */
    private static final int NUMBER_SCALE_MAX_DIGITS = 30;

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9(][0-9 ()./-]{3,29}");

    private AnswerChecks() {}

    /**
     * @param asked of whom the answers are
     * @param path of the answers in the input
     */
    public static List<Answer> checked(Checks checks, String path, List<FieldView> asked, List<GivenAnswer> given) {
        Map<UUID, GivenAnswer> byField = new HashMap<>();
        Set<UUID> known = new HashSet<>(asked.stream().map(FieldView::id).toList());
        for (int at = 0; at < given.size(); at++) {
            GivenAnswer answer = given.get(at);
            String field = path + "[" + at + "].fieldId";
            checks.that(known.contains(answer.fieldId()), field, "unknown", "This is not asked here.");
            checks.that(byField.put(answer.fieldId(), answer) == null, field, "taken", "This is there twice.");
        }
        List<Answer> answers = new ArrayList<>();
        for (FieldView field : asked) {
            GivenAnswer answer = byField.get(field.id());
            List<String> values = answer == null
                    ? List.of()
                    : answer.values().stream()
                            .map(String::strip)
                            .filter(value -> !value.isEmpty())
                            .toList();
            String at = path + "." + field.id();
            if (!values.isEmpty()) {
                answers.add(new Answer(field.id(), field.label(), field.kind(), valid(checks, at, field, values)));
            } else if (field.required()) {
                checks.refuse(at, "required", "Please fill this in.");
            }
        }
        return answers;
    }

    private static List<String> valid(Checks checks, String at, FieldView field, List<String> values) {
        if (field.kind() == FieldKind.SEVERAL) {
            checks.that(
                    field.choices().containsAll(values) && new HashSet<>(values).size() == values.size(),
                    at,
                    "unknown",
                    "Choose from what is offered.");
            return field.choices().stream().filter(values::contains).toList();
        }
        checks.that(values.size() == 1, at, "too-many", "Only one answer.");
        String value = values.getFirst();
        String kept = switch (field.kind()) {
            case TEXT -> checks.line(at, value, TEXT_LENGTH_MAX_CHARS);
            case LONG_TEXT -> checks.text(at, value, LONG_TEXT_LENGTH_MAX_CHARS);
            case NUMBER -> number(checks, at, value);
            case DATE -> date(checks, at, value);
            case EMAIL -> checks.email(at, value);
            case PHONE -> {
                checks.matches(at, value, PHONE, "This is not a telephone number.");
                yield value;
            }
            case URL -> {
                checks.that(address(value), at, "format", "An address begins with https:// or http://.");
                yield value;
            }
            case YES_NO -> {
                checks.that(
                        value.equals("true") || value.equals("false"), at, "unknown", "Choose from what is offered.");
                yield value;
            }
            case CHOICE, SEVERAL -> {
                checks.that(field.choices().contains(value), at, "unknown", "Choose from what is offered.");
                yield value;
            }
        };
        return List.of(kept);
    }

    private static String number(Checks checks, String at, String value) {
        BigDecimal number = number(value);
        checks.that(number != null, at, "format", "This is not a number.");
        return number == null ? value : number.toPlainString();
    }

    /** People type a comma where their language has one. */
    private static @Nullable BigDecimal number(String value) {
        if (value.length() > NUMBER_LENGTH_MAX_CHARS) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(value.replace(',', '.'));
            return Math.abs((long) number.scale()) > NUMBER_SCALE_MAX_DIGITS ? null : number;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static String date(Checks checks, String at, String value) {
        try {
            return LocalDate.parse(value).toString();
        } catch (DateTimeParseException none) {
            checks.refuse(at, "format", "A day looks like 2027-01-31.");
            return value;
        }
    }

    private static boolean address(String value) {
        if (value.length() > TEXT_LENGTH_MAX_CHARS) {
            return false;
        }
        try {
            URI uri = new URI(value);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
