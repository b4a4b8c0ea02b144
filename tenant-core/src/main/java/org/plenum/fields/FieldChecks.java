package org.plenum.fields;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Translations;

/** What a custom field must be like. */
final class FieldChecks {
    private static final int POSITION_MAX = 10_000;
    private static final List<Translations.Field> TRANSLATED = List.of(
            new Translations.Field("label", CustomFields.LABEL_LENGTH_MAX_CHARS, true),
            new Translations.Field("hint", CustomFields.HINT_LENGTH_MAX_CHARS, true),
            new Translations.Field("choices", CustomFields.CHOICES_LENGTH_MAX_CHARS, false));

    private FieldChecks() {}

    /**
     * @param id of the field, new or there already
     * @param ticketTypes those that may be named
     * @param position when the draft has none
     */
    static FieldView checked(
            UUID id,
            UUID eventId,
            String language,
            FieldDraft draft,
            Collection<UUID> ticketTypes,
            int position,
            int version) {
        Checks checks = new Checks();
        String label = checks.line("label", draft.label(), CustomFields.LABEL_LENGTH_MAX_CHARS);
        @Nullable String hint = checks.optionalLine("hint", draft.hint(), CustomFields.HINT_LENGTH_MAX_CHARS);
        FieldKind kind = requireNonNullElse(draft.kind(), FieldKind.TEXT);
        List<String> choices = kind.choosing() ? choices(checks, draft.choices()) : List.of();
        int at = requireNonNullElse(draft.position(), position);
        checks.range("position", at, 0, POSITION_MAX);
        checks.that(
                ticketTypes.containsAll(draft.ticketTypeIds())
                        && new HashSet<>(draft.ticketTypeIds()).size()
                                == draft.ticketTypeIds().size(),
                "ticketTypeIds",
                "unknown",
                "Each must be a ticket type of this event, named once.");
        Translations translations = draft.translations().checked(checks, TRANSLATED);
        translations
                .byLanguage()
                .forEach((tag, texts) -> checks.that(
                        !texts.containsKey("choices")
                                || texts.get("choices").strip().lines().count() == choices.size(),
                        "translations." + tag + ".choices",
                        "count",
                        "One line for each choice, in the same order."));
        checks.done();
        return new FieldView(
                id,
                eventId,
                label,
                hint,
                language,
                translations,
                kind,
                requireNonNullElse(draft.asked(), FieldAsked.ATTENDEE),
                Boolean.TRUE.equals(draft.required()),
                choices,
                draft.ticketTypeIds(),
                at,
                version);
    }

    private static List<String> choices(Checks checks, List<String> given) {
        checks.that(given.size() >= 2, "choices", "required", "There must be at least two to choose from.");
        checks.that(
                given.size() <= CustomFields.CHOICES_MAX,
                "choices",
                "too-many",
                "At most " + CustomFields.CHOICES_MAX + ".");
        List<String> choices = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String field = "choices[" + i + "]";
            String choice = checks.line(field, given.get(i), CustomFields.CHOICE_LENGTH_MAX_CHARS);
            checks.that(!choices.contains(choice), field, "taken", "This is there twice.");
            choices.add(choice);
        }
        return choices;
    }
}
