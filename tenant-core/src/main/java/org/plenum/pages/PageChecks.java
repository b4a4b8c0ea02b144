package org.plenum.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Checks;

/** What a text page must be like, whoever writes it. */
final class PageChecks {
    static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,60}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final int POSITION_MAX = 10_000;

    private PageChecks() {}

    /** The checked draft with texts cleaned and defaults filled in, but for slug and position. */
    static PageDraft checked(PageDraft draft, boolean ofEvent) {
        Checks checks = new Checks();
        String slug = checks.optionalText("slug", draft.slug(), Pages.SLUG_LENGTH_MAX_CHARS);
        if (slug != null) {
            checks.matches("slug", slug, SLUG, "1 to 60 small letters, digits and hyphens.");
        }
        PageKind kind = draft.kind() == null ? PageKind.PAGE : draft.kind();
        boolean fits = ofEvent ? kind == PageKind.PAGE || kind == PageKind.QUESTION : kind != PageKind.QUESTION;
        checks.that(
                fits,
                "kind",
                "elsewhere",
                ofEvent ? "Only the organization has a page of this kind." : "Only an event has a page of this kind.");
        if (draft.position() != null) {
            checks.range("position", draft.position(), 0, POSITION_MAX);
        }
        List<PageText> texts = texts(checks, draft.texts());
        String language = language(checks, draft.language(), texts);
        checks.done();
        boolean listed = !Boolean.FALSE.equals(draft.listed());
        return new PageDraft(
                slug,
                kind,
                menu(kind, draft.menu(), listed),
                draft.position(),
                Boolean.TRUE.equals(draft.published()),
                listed,
                language,
                texts);
    }

    private static MenuPlace menu(PageKind kind, @Nullable MenuPlace wanted, boolean listed) {
        if (!listed || !kind.addressed()) {
            return MenuPlace.NONE;
        }
        return kind.legal() ? MenuPlace.FOOTER : Objects.requireNonNullElse(wanted, MenuPlace.NONE);
    }

    private static List<PageText> texts(Checks checks, List<PageText> drafts) {
        checks.that(!drafts.isEmpty(), "texts", "required", "Please fill this in.");
        Set<String> seen = new HashSet<>();
        List<PageText> texts = new ArrayList<>();
        for (int at = 0; at < drafts.size(); at++) {
            PageText draft = drafts.get(at);
            String path = "texts[" + at + "].";
            String language = checks.text(path + "language", draft.language(), 3);
            checks.matches(path + "language", language, LANGUAGE, "A language looks like en or de.");
            checks.that(seen.add(language), path + "language", "taken", "This language is there twice.");
            String title = checks.line(path + "title", draft.title(), Pages.TITLE_LENGTH_MAX_CHARS);
            String body = checks.optionalText(path + "body", draft.body(), Pages.BODY_LENGTH_MAX_CHARS);
            texts.add(new PageText(language, title, body == null ? "" : RichText.clean(body)));
        }
        return texts;
    }

    private static @Nullable String language(Checks checks, @Nullable String wanted, List<PageText> texts) {
        if (wanted == null || texts.isEmpty()) {
            return texts.isEmpty() ? null : texts.getFirst().language();
        }
        checks.that(
                texts.stream().anyMatch(text -> text.language().equals(wanted)),
                "language",
                "unknown",
                "There is no text in this language.");
        return wanted;
    }
}
