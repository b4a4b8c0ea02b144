package org.plenum.fields;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Reader;
import org.plenum.kernel.Translations;

/**
 * A custom field as it is asked now.
 *
 * @param language tag of the language in which label, hint and choices were written
 * @param choices what is stored of an answer, in that language
 * @param version for optimistic locking
 */
public record FieldView(
        UUID id,
        UUID eventId,
        String label,
        @Nullable String hint,
        String language,
        Translations translations,
        FieldKind kind,
        FieldAsked asked,
        boolean required,
        List<String> choices,
        List<UUID> ticketTypeIds,
        int position,
        int version) {
    public FieldView {
        choices = List.copyOf(choices);
        ticketTypeIds = List.copyOf(ticketTypeIds);
    }

    /** One of the choices: what is stored, and what the reader sees. */
    public record Choice(String value, String label) {}

    public boolean askedOf(UUID ticketTypeId) {
        return ticketTypeIds.isEmpty() || ticketTypeIds.contains(ticketTypeId);
    }

    public boolean askedOfAny(Collection<UUID> ticketTypes) {
        return ticketTypes.stream().anyMatch(this::askedOf);
    }

    /** In the words of who reads now, see {@link Reader}. */
    public String saidLabel() {
        return translations.said("label", label, language);
    }

    public @Nullable String saidHint() {
        return translations.saidIfAny("hint", hint, language);
    }

    /** In the words of who reads now; where one is missing, as it was written. */
    public List<Choice> saidChoices() {
        String said = translations.said("choices", String.join("\n", choices), language);
        List<String> labels = said.lines().map(String::strip).toList();
        return choices.stream()
                .map(choice -> {
                    int at = choices.indexOf(choice);
                    boolean there =
                            labels.size() == choices.size() && !labels.get(at).isEmpty();
                    return new Choice(choice, there ? labels.get(at) : choice);
                })
                .toList();
    }

    /** Of these, those that the buyer of such tickets is asked. */
    public static List<FieldView> ofBuyer(List<FieldView> fields, Collection<UUID> ticketTypeIds) {
        return fields.stream()
                .filter(field -> field.asked() == FieldAsked.BUYER && field.askedOfAny(ticketTypeIds))
                .toList();
    }

    /** Of these, those that the holder of such a ticket is asked. */
    public static List<FieldView> ofAttendee(List<FieldView> fields, UUID ticketTypeId) {
        return fields.stream()
                .filter(field -> field.asked() == FieldAsked.ATTENDEE && field.askedOf(ticketTypeId))
                .toList();
    }

    /** The answers in the words of who reads now, as far as the fields are still there. */
    public static List<Answer> said(List<FieldView> fields, List<Answer> answers) {
        return answers.stream()
                .map(answer -> fields.stream()
                        .filter(field -> field.id().equals(answer.fieldId()))
                        .findFirst()
                        .map(field -> field.said(answer))
                        .orElse(answer))
                .toList();
    }

    private Answer said(Answer answer) {
        List<String> values = answer.values().stream()
                .map(value -> saidChoices().stream()
                        .filter(choice -> choice.value().equals(value))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(value))
                .toList();
        return new Answer(answer.fieldId(), saidLabel(), answer.kind(), values);
    }

    public FieldDraft toDraft() {
        return new FieldDraft(label, hint, translations, kind, asked, required, choices, ticketTypeIds, position);
    }
}
