package org.plenum.web.ui;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the domain says, in the reader's language. The domain speaks English; a sentence is known again by its words, and its numbers are put where the language wants
 * them: "At most 100 characters." has the key {@code refusal.at-most-characters} and the value 100. A sentence without a translation stays English.
 */
final class Wordings {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");

    private Wordings() {}

    static String of(String english, ResourceBundle words, Locale language) {
        String key = "refusal." + key(english);
        if (!words.containsKey(key)) {
            return english;
        }
        Object[] numbers =
                NUMBER.matcher(english).results().map(MatchResult::group).toArray();
        return new MessageFormat(words.getString(key), language).format(numbers);
    }

    static String key(String english) {
        return Arrays.stream(BETWEEN_WORDS.split(english.toLowerCase(Locale.ROOT), -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("-"));
    }
}
