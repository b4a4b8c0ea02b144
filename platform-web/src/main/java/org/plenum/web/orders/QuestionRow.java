package org.plenum.web.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.fields.Answer;
import org.plenum.fields.FieldKind;
import org.plenum.fields.FieldView;
import org.plenum.fields.GivenAnswer;
import org.plenum.kernel.Invalid;

/** One custom field at the checkout, while it is answered. */
public final class QuestionRow {
    private final FieldView field;
    private final List<Option> options = new ArrayList<>();
    private @Nullable String text;

    QuestionRow(FieldView field) {
        this.field = field;
        if (field.kind() == FieldKind.SEVERAL) {
            field.saidChoices().forEach(choice -> options.add(new Option(choice)));
        }
    }

    static List<QuestionRow> of(List<FieldView> fields) {
        return fields.stream().map(QuestionRow::new).toList();
    }

    /** As they were answered before. */
    static List<QuestionRow> of(List<FieldView> fields, List<Answer> answers) {
        List<QuestionRow> rows = of(fields);
        for (QuestionRow row : rows) {
            answers.stream()
                    .filter(answer -> answer.fieldId().equals(row.field.id()))
                    .findFirst()
                    .ifPresent(row::answered);
        }
        return rows;
    }

    private void answered(Answer answer) {
        text = answer.values().getFirst();
        options.forEach(option -> option.setChosen(answer.values().contains(option.getValue())));
    }

    /** The same refusal, said at the questions. */
    static Invalid inPage(Invalid invalid, String path, List<QuestionRow> rows) {
        return new Invalid(invalid.errors().stream()
                .map(error -> new Invalid.FieldError(inPage(error.field(), path, rows), error.code(), error.message()))
                .toList());
    }

    static List<GivenAnswer> answers(List<QuestionRow> rows) {
        return rows.stream().map(QuestionRow::toAnswer).toList();
    }

    /** Where in the page what is refused as {@code path.fieldId} belongs; itself when it is of none of the rows. */
    static String inPage(String refused, String path, List<QuestionRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (refused.equals(path + "." + rows.get(i).field.id())) {
                return path.replace("buyer.answers", "buyerAnswers") + "[" + i + "]."
                        + rows.get(i).getInput();
            }
        }
        return refused;
    }

    private GivenAnswer toAnswer() {
        if (field.kind() == FieldKind.SEVERAL) {
            return new GivenAnswer(
                    field.id(),
                    options.stream()
                            .filter(Option::isChosen)
                            .map(Option::getValue)
                            .toList());
        }
        return new GivenAnswer(field.id(), text == null ? List.of() : List.of(text));
    }

    /** Id of the input that shows for its kind. */
    private String getInput() {
        return switch (field.kind()) {
            case LONG_TEXT -> "long";
            case CHOICE, YES_NO -> "choice";
            case SEVERAL -> "options[0].chosen";
            case TEXT, NUMBER, DATE, EMAIL, PHONE, URL -> "text";
        };
    }

    public UUID getId() {
        return field.id();
    }

    public FieldKind getKind() {
        return field.kind();
    }

    public boolean isOneLine() {
        return getInput().equals("text");
    }

    public String getLabel() {
        return field.saidLabel();
    }

    public @Nullable String getHint() {
        return field.saidHint();
    }

    public boolean isOptional() {
        return !field.required();
    }

    public List<FieldView.Choice> getChoices() {
        return field.saidChoices();
    }

    /** What can be answered to a question of yes or no; nothing to others. */
    public List<String> getYesAndNo() {
        return field.kind() == FieldKind.YES_NO ? List.of("true", "false") : List.of();
    }

    public List<Option> getOptions() {
        return options;
    }

    /** Type of the input in HTML. */
    public String getType() {
        return switch (field.kind()) {
            case DATE -> "date";
            case EMAIL -> "email";
            case PHONE -> "tel";
            case URL -> "url";
            default -> "text";
        };
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    /** One of several that may be chosen. */
    public static final class Option {
        private final FieldView.Choice choice;
        private boolean chosen;

        Option(FieldView.Choice choice) {
            this.choice = choice;
        }

        public String getValue() {
            return choice.value();
        }

        public String getLabel() {
            return choice.label();
        }

        public boolean isChosen() {
            return chosen;
        }

        public void setChosen(boolean chosen) {
            this.chosen = chosen;
        }
    }
}
