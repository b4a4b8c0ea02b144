package org.plenum.web.office;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Translations;

/** The same texts in other languages as they are typed: {@code #{form.others['de']['name']}}. Languages that the form does not show stay as they are. */
public final class OtherLanguages extends TreeMap<String, Map<String, @Nullable String>> {
    private static final long serialVersionUID = 1L;

    static OtherLanguages of(Translations translations) {
        OtherLanguages typed = new OtherLanguages();
        translations.byLanguage().forEach((language, texts) -> typed.put(language, new LinkedHashMap<>(texts)));
        return typed;
    }

    /** Pages write into the texts of a language that has none yet. */
    @Override
    public Map<String, @Nullable String> get(Object language) {
        return computeIfAbsent(String.valueOf(language), unknown -> new LinkedHashMap<>());
    }

    Translations translations() {
        Map<String, Map<String, String>> all = new TreeMap<>();
        forEach((language, typed) -> {
            Map<String, String> said = new TreeMap<>();
            typed.forEach((field, text) -> {
                if (text != null && !text.isBlank()) {
                    said.put(field, text);
                }
            });
            all.put(language, said);
        });
        return new Translations(all);
    }

    /** For comparing what two people have typed; null when nothing is said in any other language. */
    @Nullable
    String text() {
        String text = translations().byLanguage().entrySet().stream()
                .map(language ->
                        language.getKey() + ": " + String.join(" / ", new TreeMap<>(language.getValue()).values()))
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text.replace("\r\n", "\n");
    }
}
