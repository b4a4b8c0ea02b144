package org.plenum.kernel;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an organizer has written once, said in other languages: texts by language and field. Kept as {@code jsonb} beside the texts themselves, so that one query reads
 * both. A text is shown in the reader's language, else in the organization's, else as it was written, each field for itself.
 */
public record Translations(Map<String, Map<String, String>> byLanguage) {
    public static final Translations NONE = new Translations(Map.of());
    public static final int LANGUAGES_MAX = 40;
    /** BCP 47, as far as languages are told apart here. */
    public static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    /** A text that can be said in several languages. */
    public record Field(String name, int maxChars, boolean singleLine) {}

    public Translations {
        NavigableMap<String, Map<String, String>> copy = new TreeMap<>();
        byLanguage.forEach((language, texts) -> {
            if (!texts.isEmpty()) {
                copy.put(language, Map.copyOf(texts));
            }
        });
        byLanguage = java.util.Collections.unmodifiableNavigableMap(copy);
    }

    /** What {@link #json} has written; null is nothing. */
    public static Translations parse(@Nullable String json) {
        if (json == null || json.equals("{}")) {
            return NONE;
        }
        Map<String, Map<String, String>> all = new TreeMap<>();
        JsonText.object(json).forEach((language, texts) -> {
            Map<String, String> said = new TreeMap<>();
            if (texts instanceof JsonObject fields) {
                fields.forEach((field, text) -> {
                    if (text instanceof JsonString string) {
                        said.put(field, string.getString());
                    }
                });
            }
            all.put(language, said);
        });
        return new Translations(all);
    }

    public String json() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        byLanguage.forEach((language, texts) -> {
            JsonObjectBuilder fields = Json.createObjectBuilder();
            new TreeMap<>(texts).forEach(fields::add);
            json.add(language, fields);
        });
        return json.build().toString();
    }

    public Optional<String> text(String language, String field) {
        return Optional.ofNullable(byLanguage.getOrDefault(language, Map.of()).get(field));
    }

    /**
     * A text for who reads now; as it was written when nobody in particular does.
     *
     * @param written the text as it was written
     * @param writtenIn tag of the language it was written in
     */
    public String said(String field, String written, String writtenIn) {
        String said = saidIfAny(field, written, writtenIn);
        return said == null ? written : said;
    }

    /** The same for a text that may be missing. */
    public @Nullable String saidIfAny(String field, @Nullable String written, String writtenIn) {
        return saidTo(Reader.currentIfAny().orElse(null), field, written, writtenIn);
    }

    /** The same for somebody in particular; null for nobody. */
    public @Nullable String saidTo(@Nullable Reader reader, String field, @Nullable String written, String writtenIn) {
        if (reader == null || byLanguage.isEmpty()) {
            return written;
        }
        for (String language : List.of(reader.language(), reader.otherwise())) {
            String said =
                    language.equals(writtenIn) ? written : text(language, field).orElse(null);
            if (said != null) {
                return said;
            }
        }
        return written;
    }

    /** Which of these languages lack one of the texts that are written. */
    public NavigableSet<String> missing(Set<String> languages, Set<String> writtenFields, String writtenIn) {
        NavigableSet<String> missing = new TreeSet<>(languages);
        missing.removeIf(language -> language.equals(writtenIn)
                || writtenFields.stream()
                        .allMatch(field -> text(language, field).isPresent()));
        return missing;
    }

    /**
     * Trims the texts, leaves out empty ones and refuses what is too long, of an unknown field or in what is no language; the refused field is
     * {@code translations.de.name}.
     */
    public Translations checked(Checks checks, List<Field> fields) {
        checks.that(
                byLanguage.size() <= LANGUAGES_MAX,
                "translations",
                "too-many",
                "At most " + LANGUAGES_MAX + " languages.");
        Map<String, Map<String, String>> all = new TreeMap<>();
        byLanguage.forEach((language, texts) -> {
            String path = "translations." + language;
            checks.that(
                    TAG.matcher(language).matches(), path, "unknown", "This is not the tag of a language, like de.");
            Map<String, String> kept = new TreeMap<>();
            Set<String> unknown = new TreeSet<>(texts.keySet());
            for (Field field : fields) {
                unknown.remove(field.name());
                String at = path + "." + field.name();
                String text = field.singleLine()
                        ? checks.optionalLine(at, texts.get(field.name()), field.maxChars())
                        : checks.optionalText(at, texts.get(field.name()), field.maxChars());
                if (text != null) {
                    kept.put(field.name(), text);
                }
            }
            unknown.forEach(name -> checks.refuse(path + "." + name, "unknown", "This text has no other languages."));
            all.put(language, kept);
        });
        return new Translations(all);
    }
}
