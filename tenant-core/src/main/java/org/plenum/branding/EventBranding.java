package org.plenum.branding;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.kernel.Door;

/** What single events have of their own. That there is such an event is the caller's to see to. */
@Door
public class EventBranding {
    @Inject
    BrandingStore store;

    @Inject
    Branding branding;

    @Requires(Permission.BRANDING_EDIT)
    public EventBrand get(UUID event) {
        return store.find(event)
                .map(chosen -> new EventBrand(event, chosen.values(), chosen.files(), chosen.version()))
                .orElseGet(() -> new EventBrand(event, Map.of(), Map.of(), 0));
    }

    /**
     * @param version that the caller saw; 0 when there was nothing
     * @param draft without what is to be as the organization has it
     * @param files as {@link Branding#putFile} takes them
     * @throws org.plenum.kernel.Invalid field by field
     * @throws ContrastTooLow when a colour that was chosen directly could not be read, on what the organization has too
     * @throws org.plenum.kernel.Stale when the version is not the newest
     */
    @Requires(Permission.BRANDING_EDIT)
    public EventBrand change(UUID event, int version, BrandDraft draft, Map<BrandFile, byte[]> files) {
        Map<BrandField, String> values = BrandCheck.checked(draft, false);
        EventBrand wanted = new EventBrand(event, values, Map.of(), version);
        BrandCheck.requireLegible(branding.current().at(wanted).colors());
        Map<BrandFile, Upload> uploads = UploadCheck.all(files);
        store.replace(event, version, values);
        uploads.forEach((slot, upload) -> store.putFile(event, slot, upload));
        return get(event);
    }

    /** @see Branding#preview */
    @Requires(Permission.BRANDING_EDIT)
    public BrandView preview(UUID event, BrandDraft draft) {
        EventBrand now = get(event);
        return branding.current()
                .at(new EventBrand(event, BrandCheck.checked(draft, false), now.files(), now.version()));
    }

    /** @see Branding#putFile */
    @Requires(Permission.BRANDING_EDIT)
    public EventBrand putFile(UUID event, int version, BrandFile slot, byte[] file) {
        Upload upload = UploadCheck.read(slot, file);
        store.replace(event, version, get(event).values());
        store.putFile(event, slot, upload);
        return get(event);
    }

    @Requires(Permission.BRANDING_EDIT)
    public EventBrand removeFile(UUID event, int version, BrandFile slot) {
        store.replace(event, version, get(event).values());
        store.removeFile(event, slot);
        return get(event);
    }
}
