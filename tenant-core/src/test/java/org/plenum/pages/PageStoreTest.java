package org.plenum.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenum.kernel.Ids;
import org.plenum.testing.TestSchema;

// The test stands in for the container.
@SuppressWarnings("UnnecessaryAssignment")
class PageStoreTest {
    private final PageStore store = new PageStore();
    private final TestSchema schema;

    PageStoreTest() throws Exception {
        schema = new TestSchema("text_pages", List.of("branding", "events", "pages"));
        store.sql = schema;
    }

    @Test
    void aPageIsReadInTheLanguageWantedElseInItsOwn() throws Exception {
        PageView page = page("about", PageKind.PAGE, MenuPlace.HEADER, true);
        save(page);

        PageView read = schema.transaction(() -> store.published(null, "about")).orElseThrow();
        assertEquals(page, read);
        assertEquals("Über uns", read.text("de").title());
        assertEquals("About", read.text("pl").title());
        PageLink link = schema.transaction(() -> store.links((UUID) null)).getFirst();
        assertEquals("Über uns", link.title("de"));
        assertEquals("About", link.title("nl"));
    }

    @Test
    void draftsAndUnlistedPagesAreInNoMenu() throws Exception {
        save(page("draft", PageKind.PAGE, MenuPlace.HEADER, false));
        PageView hidden = PageTexts.unlisted(page("hidden", PageKind.PAGE, MenuPlace.NONE, true));
        save(hidden);

        assertEquals(List.of(), schema.transaction(() -> store.links((UUID) null)));
        assertEquals(Optional.empty(), schema.transaction(() -> store.published(null, "draft")));
        assertEquals(Optional.of(hidden), schema.transaction(() -> store.published(null, "hidden")));
    }

    @Test
    void thereIsOneOfEachKindAndOneAtEachAddress() throws Exception {
        save(page("imprint", PageKind.IMPRINT, MenuPlace.FOOTER, true));

        assertThrows(PageKindTaken.class, () -> save(page("imprint-2", PageKind.IMPRINT, MenuPlace.FOOTER, true)));
        assertThrows(PageSlugTaken.class, () -> save(page("imprint", PageKind.PAGE, MenuPlace.FOOTER, true)));
    }

    @Test
    void anOldVersionIsNotWrittenOver() throws Exception {
        PageView page = page("about", PageKind.PAGE, MenuPlace.HEADER, true);
        save(page);
        PageView next = PageTexts.next(page);

        assertTrue(schema.transaction(() -> store.update(next)));
        assertFalse(schema.transaction(() -> store.update(next)));
        assertEquals(Optional.of(next), schema.transaction(() -> store.find(null, page.id())));
    }

    @Test
    void pagesComeInTheOrderTheyWereGiven() throws Exception {
        PageView one = page("one", PageKind.PAGE, MenuPlace.HEADER, true);
        PageView two = page("two", PageKind.PAGE, MenuPlace.HEADER, true);
        save(one);
        save(two);

        arrange(null, List.of(two.id(), one.id()));
        assertEquals(List.of("two", "one"), slugs());
        arrange(UUID.randomUUID(), List.of(one.id(), two.id()));
        assertEquals(List.of("two", "one"), slugs(), "another event's order");
    }

    private void arrange(@Nullable UUID event, List<UUID> ids) throws Exception {
        schema.transaction(() -> {
            store.arrange(event, ids);
            return true;
        });
    }

    private List<String> slugs() throws Exception {
        return schema.transaction(() -> store.ofOwner(null)).stream()
                .map(PageView::slug)
                .toList();
    }

    private void save(PageView page) throws Exception {
        schema.transaction(() -> {
            store.insert(page);
            return true;
        });
    }

    private static PageView page(String slug, PageKind kind, MenuPlace menu, boolean published) {
        return new PageView(
                Ids.next(),
                null,
                slug,
                kind,
                menu,
                0,
                published,
                true,
                "en",
                List.of(new PageText("de", "Über uns", "<p>Wir</p>"), new PageText("en", "About", "<p>We</p>")),
                Instant.parse("2026-11-21T18:00:00Z"),
                1);
    }

    /** The same page, a little different. */
    private static final class PageTexts {
        static PageView unlisted(PageView page) {
            return with(page, false, page.version());
        }

        static PageView next(PageView page) {
            return with(page, page.listed(), page.version() + 1);
        }

        private static PageView with(PageView page, boolean listed, int version) {
            return new PageView(
                    page.id(),
                    page.eventId(),
                    page.slug(),
                    page.kind(),
                    page.menu(),
                    page.position(),
                    page.published(),
                    listed,
                    page.language(),
                    page.texts(),
                    page.changedAt(),
                    version);
        }
    }
}
