package org.plenum.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.Reader;
import org.plenum.kernel.Translations;

/** What is an answer to a field, and what is not. */
class AnswerChecksTest {
    private static final UUID TYPE = Ids.next();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT | ' Vegan ' | Vegan",
                "LONG_TEXT | 'a lot' | a lot",
                "NUMBER | 12,50 | 12.50",
                "NUMBER | -3e2 | -300",
                "DATE | 2027-01-31 | 2027-01-31",
                "CHOICE | M | M",
                "SEVERAL | M | M",
                "YES_NO | false | false",
                "EMAIL | ada@x.example | ada@x.example",
                "PHONE | +31 (0)20-123 45 67 | +31 (0)20-123 45 67",
                "URL | https://x.example/a?b=c | https://x.example/a?b=c",
            })
    void anAnswerOfItsKindIsKept(FieldKind kind, String given, String kept) {
        assertEquals(
                List.of(kept), answered(field(kind, true), given).getFirst().values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT | 'two\u2028lines'",
                "NUMBER | many",
                "NUMBER | 1e999999999",
                "NUMBER | 1e-999999999",
                "DATE | 2027-02-30",
                "DATE | 31.01.2027",
                "CHOICE | XXL",
                "SEVERAL | XXL",
                "YES_NO | perhaps",
                "EMAIL | ada",
                "PHONE | call me",
                "URL | javascript:alert(1)",
                "URL | https://",
            })
    void anAnswerOfAnotherKindIsRefusedAtItsField(FieldKind kind, String given) {
        FieldView field = field(kind, false);
        Invalid refused = assertThrows(Invalid.class, () -> answered(field, given));
        assertEquals("answers." + field.id(), refused.errors().getFirst().field());
    }

    @Test
    void aRequiredFieldWantsAnAnswerAndABlankOneIsNone() {
        assertThrows(Invalid.class, () -> answered(field(FieldKind.TEXT, true), "  "));
        assertEquals(List.of(), answered(field(FieldKind.TEXT, false), "  "));
    }

    @Test
    void severalKeepTheOrderInWhichTheyWereOffered() {
        assertEquals(
                List.of("S", "L"),
                answered(field(FieldKind.SEVERAL, true), "L", "S").getFirst().values());
        assertThrows(Invalid.class, () -> answered(field(FieldKind.SEVERAL, true), "L", "L"));
        assertThrows(Invalid.class, () -> answered(field(FieldKind.TEXT, true), "one", "two"));
    }

    @Test
    void anAnswerToAFieldThatIsNotAskedIsRefused() {
        Checks checks = new Checks();
        AnswerChecks.checked(checks, "answers", List.of(), List.of(new GivenAnswer(Ids.next(), List.of("x"))));
        assertThrows(Invalid.class, checks::done);
    }

    @Test
    void answersSurviveTheirStorage() {
        List<Answer> answers = answered(field(FieldKind.SEVERAL, true), "S", "M");
        assertEquals(answers, AnswerJson.read(AnswerJson.write(answers)));
        assertEquals(List.of(), AnswerJson.read(null));
    }

    @Test
    void aReaderSeesQuestionChoicesAndAnswersInTheirLanguage() throws Exception {
        FieldView field = field(FieldKind.CHOICE, true);
        List<Answer> answers = answered(field, "M");
        Reader.to(new Reader("de", "en"), () -> {
            assertEquals("Größe", field.saidLabel());
            assertEquals(
                    new FieldView.Choice("M", "mittel"), field.saidChoices().get(1));
            Answer said = FieldView.said(List.of(field), answers).getFirst();
            assertEquals("mittel", said.text());
            assertEquals("Größe", said.label());
            return said;
        });
        assertEquals(answers, FieldView.said(List.of(), answers));
    }

    private static List<Answer> answered(FieldView field, String... values) {
        Checks checks = new Checks();
        List<Answer> answers = AnswerChecks.checked(
                checks, "answers", List.of(field), List.of(new GivenAnswer(field.id(), List.of(values))));
        checks.done();
        return answers;
    }

    private static FieldView field(FieldKind kind, boolean required) {
        return new FieldView(
                Ids.next(),
                Ids.next(),
                "Size",
                null,
                "en",
                new Translations(Map.of("de", Map.of("label", "Größe", "choices", "klein\nmittel\ngroß"))),
                kind,
                FieldAsked.ATTENDEE,
                required,
                kind.choosing() ? List.of("S", "M", "L") : List.of(),
                List.of(TYPE),
                0,
                1);
    }
}
