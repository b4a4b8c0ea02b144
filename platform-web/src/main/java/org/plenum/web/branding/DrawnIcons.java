package org.plenum.web.branding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.branding.BrandView;
import org.plenum.notifications.IconKind;
import org.plenum.notifications.Icons;
import org.plenum.tenancy.Tenancy;

/** Icons that were drawn lately: drawing one takes milliseconds, and a new visitor's browser asks for several. */
@ApplicationScoped
class DrawnIcons {
    /** Of some ten kilobytes each. */
    private static final int KEPT_MAX = 400;

    private record Key(UUID tenant, @Nullable UUID event, IconKind kind, String version) {}

    private final Map<Key, byte[]> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, byte[]> eldest) {
            return size() > KEPT_MAX;
        }
    });

    @Inject
    Icons icons;

    /** Two who ask at once may both draw it. */
    byte[] get(BrandView brand, IconKind kind, String version) {
        Key key = new Key(Tenancy.current().id(), brand.eventId(), kind, version);
        byte[] known = kept.get(key);
        if (known == null) {
            known = icons.png(brand, kind);
            kept.put(key, known);
        }
        return known;
    }
}
