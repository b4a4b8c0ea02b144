package org.plenum.web.ui;

import java.util.UUID;
import org.plenum.branding.BrandView;

/** Where the look of the current organization comes from. */
public interface Looks {
    Look current();

    Look ofEvent(UUID event);

    /** One that is not stored. */
    Look of(BrandView brand);
}
