package org.plenum.web.office;

import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.languages.SpokenView;
import org.plenum.web.ui.Languages;

/**
 * The part of a form for one other language.
 *
 * @param missing how many texts are written that are not said in it
 */
public record Fold(String tag, String name, List<Text> fields, int missing) {
    /** Start of the ids of its fields. */
    private static final String IDS = "translations-";

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

    /** Whether it is unfolded: what is refused in it must be seen. */
    public boolean isOpen() {
        Iterator<String> refused = FacesContext.getCurrentInstance().getClientIdsWithMessages();
        while (refused.hasNext()) {
            String field = refused.next();
            if (field != null && field.startsWith(IDS + tag + "-")) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is anything to translate yet. */
    public boolean isStarted() {
        return fields.stream().anyMatch(text -> present(text.written()));
    }

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
     */
    static List<Fold> of(SpokenView spoken, Languages names, String writtenIn, OtherLanguages typed, List<Text> texts) {
        List<Fold> folds = new ArrayList<>();
        for (String tag : spoken.active()) {
            if (!tag.equals(writtenIn)) {
                int missing = (int) texts.stream()
                        .filter(text -> present(text.written())
                                && !present(typed.get(tag).get(text.name())))
                        .count();
                folds.add(new Fold(tag, names.nameOf(tag), texts, missing));
            }
        }
        return folds;
    }

    private static boolean present(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
