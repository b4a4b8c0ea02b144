package org.plenum.web.office;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.fields.CustomFields;
import org.plenum.fields.FieldAsked;
import org.plenum.fields.FieldDraft;
import org.plenum.fields.FieldKind;
import org.plenum.fields.FieldView;
import org.plenum.kernel.Checks;

/** A custom field as it is typed. */
public class FieldForm {
    private @Nullable String label;
    private @Nullable String hint;
    private @Nullable FieldKind kind = FieldKind.TEXT;
    private @Nullable FieldAsked asked = FieldAsked.ATTENDEE;
    private boolean required;
    private @Nullable String choices;
    private OtherLanguages others = new OtherLanguages();
    private int version;

    static FieldForm of(FieldView field) {
        FieldForm form = new FieldForm();
        form.label = field.label();
        form.hint = field.hint();
        form.kind = field.kind();
        form.asked = field.asked();
        form.required = field.required();
        form.choices = String.join("\n", field.choices());
        form.others = OtherLanguages.of(field.translations());
        form.version = field.version();
        return form;
    }

    FieldDraft toDraft(List<UUID> ticketTypes) {
        Checks checks = new Checks();
        Required.field(checks, "kind", kind);
        Required.field(checks, "asked", asked);
        checks.done();
        return new FieldDraft(
                label, hint, others.translations(), kind, asked, required, lines(choices), ticketTypes, null);
    }

    private static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** What can be said in other languages. */
    List<Fold.Text> translated() {
        return List.of(
                new Fold.Text(
                        "label", Words.of("office.field.label"), null, CustomFields.LABEL_LENGTH_MAX_CHARS, label),
                new Fold.Text("hint", Words.of("office.field.hint"), null, CustomFields.HINT_LENGTH_MAX_CHARS, hint),
                new Fold.Text(
                        "choices",
                        Words.of("office.field.choices"),
                        3,
                        CustomFields.CHOICES_LENGTH_MAX_CHARS,
                        choices));
    }

    Map<String, @Nullable String> texts() {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("label", label);
        texts.put("hint", hint);
        texts.put("kind", kind == null ? null : Words.of("office.field.kind." + kind));
        texts.put("asked", asked == null ? null : Words.of("office.field.asked." + asked));
        texts.put("required", Words.of("office.field.required." + required));
        texts.put("choices", choices == null ? null : String.join("\n", lines(choices)));
        texts.put("otherLanguages", others.text());
        return texts;
    }

    public @Nullable String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String label) {
        this.label = label;
    }

    public @Nullable String getHint() {
        return hint;
    }

    public void setHint(@Nullable String hint) {
        this.hint = hint;
    }

    public @Nullable FieldKind getKind() {
        return kind;
    }

    public void setKind(@Nullable FieldKind kind) {
        this.kind = kind;
    }

    public @Nullable FieldAsked getAsked() {
        return asked;
    }

    public void setAsked(@Nullable FieldAsked asked) {
        this.asked = asked;
    }

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }

    public @Nullable String getChoices() {
        return choices;
    }

    public void setChoices(@Nullable String choices) {
        this.choices = choices;
    }

    public OtherLanguages getOthers() {
        return others;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
