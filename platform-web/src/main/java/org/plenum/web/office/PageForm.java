package org.plenum.web.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Checks;
import org.plenum.pages.MenuPlace;
import org.plenum.pages.PageDraft;
import org.plenum.pages.PageKind;
import org.plenum.pages.PageText;
import org.plenum.pages.PageView;
import org.plenum.pages.RichText;

/** A text page as it is written, in one of its languages at a time. */
public class PageForm {
    /** How much of a text is shown beside another version of it. */
    private static final int COMPARED_LENGTH_MAX_CHARS = 400;

    private @Nullable String title;
    private @Nullable String body;
    private @Nullable String slug;
    private @Nullable PageKind kind = PageKind.PAGE;
    private @Nullable MenuPlace menu = MenuPlace.HEADER;
    private boolean published;
    private boolean listed = true;
    private int version;

    static PageForm of(PageView page, String language) {
        PageForm form = new PageForm();
        page.in(language).ifPresent(text -> {
            form.title = text.title();
            form.body = text.body();
        });
        form.slug = page.slug();
        form.kind = page.kind();
        form.menu = page.menu();
        form.published = page.published();
        form.listed = page.listed();
        form.version = page.version();
        return form;
    }

    /** @param before whose texts in other languages stay; null for a new page */
    PageDraft toDraft(@Nullable PageView before, String language) {
        Checks checks = new Checks();
        Required.field(checks, "kind", kind);
        Required.field(checks, "menu", menu);
        checks.done();
        List<PageText> texts = new ArrayList<>();
        texts.add(new PageText(language, title == null ? "" : title, body == null ? "" : body));
        if (before != null) {
            before.texts().stream()
                    .filter(text -> !text.language().equals(language))
                    .forEach(texts::add);
        }
        return new PageDraft(
                slug, kind, menu, null, published, listed, before == null ? language : before.language(), texts);
    }

    Map<String, @Nullable String> texts() {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("title", title);
        texts.put("body", body == null ? null : RichText.plain(body, COMPARED_LENGTH_MAX_CHARS));
        texts.put("slug", slug);
        texts.put("kind", kind == null ? null : Words.of("office.page.kind." + kind));
        texts.put("menu", menu == null ? null : Words.of("office.page.menu." + menu));
        texts.put("published", Words.of("office.page.published." + published));
        texts.put("listed", Words.of("office.page.listed." + listed));
        return texts;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body;
    }

    public @Nullable String getSlug() {
        return slug;
    }

    public void setSlug(@Nullable String slug) {
        this.slug = slug;
    }

    public @Nullable PageKind getKind() {
        return kind;
    }

    public void setKind(@Nullable PageKind kind) {
        this.kind = kind;
    }

    public @Nullable MenuPlace getMenu() {
        return menu;
    }

    public void setMenu(@Nullable MenuPlace menu) {
        this.menu = menu;
    }

    public boolean isPublished() {
        return published;
    }

    public void setPublished(boolean published) {
        this.published = published;
    }

    public boolean isListed() {
        return listed;
    }

    public void setListed(boolean listed) {
        this.listed = listed;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
