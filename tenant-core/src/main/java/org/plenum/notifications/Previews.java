package org.plenum.notifications;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Unrestricted;
import org.plenum.branding.BrandFile;
import org.plenum.branding.BrandView;
import org.plenum.branding.Branding;
import org.plenum.branding.Upload;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.Door;
import org.plenum.tenancy.Tenancy;

/** Pictures of events for previews of links to them. Drawn once for each version, and kept while they are asked for. */
@Door
public class Previews {
    /** About 50 kB each. */
    private static final int KEPT_MAX = 200;

    @Inject
    Events events;

    @Inject
    Branding branding;

    private final Cache<Key, byte[]> drawn =
            Caffeine.newBuilder().maximumSize(KEPT_MAX).build();

    private record Key(UUID tenant, UUID event, int eventVersion, int brandVersion, String language) {}

    /**
     * A PNG of an event that the public may see.
     *
     * @param language BCP 47
     * @throws org.plenum.kernel.NotFound when there is no such event
     */
    @Unrestricted("the public page of an event")
    public byte[] ofEvent(String code, String language) {
        EventView event = events.publicByCode(code);
        BrandView brand = branding.ofEvent(event.id());
        Texts texts = new Texts(language);
        Key key = new Key(
                Tenancy.current().id(),
                event.id(),
                event.version(),
                brand.version(),
                texts.locale().getLanguage());
        return drawn.get(key, missing -> new PreviewPicture(brand).of(event, logo(brand), texts))
                .clone();
    }

    /** The one for dark ground, if there is one. */
    private @Nullable Upload logo(BrandView brand) {
        BrandFile slot = brand.digest(BrandFile.LOGO_DARK) == null ? BrandFile.LOGO : BrandFile.LOGO_DARK;
        String digest = brand.digest(slot);
        return digest == null ? null : branding.file(slot, digest).orElse(null);
    }
}
