package org.plenum.web.office;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.languages.SpokenView;
import org.plenum.web.ui.Languages;

/**
 * The part of a form for one other language.
 *
 * @param missing how many texts are written that are not said in it
 * @param open whether it is unfolded: what was typed last must be seen when something in it is refused
 */
public record Fold(String tag, String name, List<Text> fields, int missing, boolean open) {
    public Fold {
        fields = List.copyOf(fields);
    }

    /**
     * One text of the form.
     *
     * @param rows of its field; null for a single line
     * @param written as it stands in the language of the form
     */
    public record Text(
            String name,
            String label,
            @Nullable Integer rows,
            int maxChars,
            @Nullable String written) {}

    /** For people. */
    public String getState() {
        return missing == 0
                ? Words.of("office.otherLanguages.complete")
                : Words.of("office.otherLanguages.missing", missing);
    }

    /**
     * One for each active language but that of the form.
     *
     * @param writtenIn tag of the language of the form
     * @param sent whether the form came back
     */
    static List<Fold> of(
            SpokenView spoken,
            Languages names,
            String writtenIn,
            OtherLanguages typed,
            List<Text> texts,
            boolean sent) {
        List<Fold> folds = new ArrayList<>();
        for (String tag : spoken.active()) {
            if (!tag.equals(writtenIn)) {
                int missing = (int) texts.stream()
                        .filter(text -> present(text.written())
                                && !present(typed.get(tag).get(text.name())))
                        .count();
                folds.add(new Fold(tag, names.nameOf(tag), texts, missing, sent));
            }
        }
        return folds;
    }

    private static boolean present(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
