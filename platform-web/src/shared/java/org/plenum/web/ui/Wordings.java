package org.plenum.web.ui;

import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.languages.Phrases;

/**
 * What the domain says, in the reader's language. The domain speaks English; a sentence is known again by its words, and its values are put where the language wants
 * them: "At most 100 characters." has the key {@code refusal.at-most-characters} and the value 100. A sentence without a translation stays English.
 */
public final class Wordings {
    private static final String REFUSAL = "refusal.";
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern VALUE = Pattern.compile("\\{(\\d)}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");
    private static final List<Template> TEMPLATES = templates();

    /** An English sentence with values in it that may be words. */
    private record Template(String key, Pattern form) {}

    private Wordings() {}

    /** In the language of the page that is shown now. */
    public static @Nullable String said(@Nullable String english) {
        FacesContext faces = FacesContext.getCurrentInstance();
        return english == null
                ? null
                : of(
                        english,
                        faces.getApplication().getResourceBundle(faces, "words"),
                        faces.getViewRoot().getLocale());
    }

    /** The same where there is no page. */
    public static String of(String english, Locale language) {
        return of(english, ResourceBundle.getBundle("org.plenum.web.ui.words", language), language);
    }

    static String of(String english, ResourceBundle words, Locale language) {
        String key = REFUSAL + key(english);
        if (words.containsKey(key)) {
            return Phrases.format(
                    words.getString(key),
                    language,
                    NUMBER.matcher(english).results().map(MatchResult::group).toArray());
        }
        for (Template template : TEMPLATES) {
            Matcher values = template.form().matcher(english);
            if (values.matches() && words.containsKey(template.key())) {
                List<Object> all = new ArrayList<>();
                for (int group = 1; group <= values.groupCount(); group++) {
                    all.add(values.group(group));
                }
                return Phrases.format(words.getString(template.key()), language, all.toArray());
            }
        }
        return english;
    }

    static String key(String english) {
        return Arrays.stream(BETWEEN_WORDS.split(english.toLowerCase(Locale.ROOT), -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("-"));
    }

    private static List<Template> templates() {
        ResourceBundle english = ResourceBundle.getBundle("org.plenum.web.ui.words", Locale.ROOT);
        List<Template> templates = new ArrayList<>();
        for (Enumeration<String> keys = english.getKeys(); keys.hasMoreElements(); ) {
            String key = keys.nextElement();
            String sentence = english.getString(key);
            if (key.startsWith(REFUSAL) && sentence.contains("{")) {
                templates.add(new Template(key, form(sentence)));
            }
        }
        return templates;
    }

    private static Pattern form(String sentence) {
        StringBuilder form = new StringBuilder();
        Matcher value = VALUE.matcher(sentence);
        int from = 0;
        while (value.find()) {
            form.append(Pattern.quote(sentence.substring(from, value.start()))).append("(.+?)");
            from = value.end();
        }
        return Pattern.compile(
                form.append(Pattern.quote(sentence.substring(from))).toString(), Pattern.DOTALL);
    }
}
