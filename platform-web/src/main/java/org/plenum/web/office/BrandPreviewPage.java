package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.branding.BrandView;
import org.plenum.branding.Readability;
import org.plenum.events.EventView;
import org.plenum.kernel.NotFound;
import org.plenum.web.branding.BrandDrafts;
import org.plenum.web.branding.BrandSheet;
import org.plenum.web.ui.LookOfRequest;
import org.plenum.web.ui.Parameters;
import org.plenum.web.ui.QrCodes;

/** What a look would be: the pairs of its colours. Nothing is stored; a draft that is no look shows the one that is stored. */
@Named("brandPreview")
@RequestScoped
public class BrandPreviewPage {
    /** A pair as the page shows it, with its numbers as people write them. */
    public record Row(
            String pair,
            Readability.Side light,
            Readability.Side dark,
            String lightRatio,
            String darkRatio,
            String state,
            String chosen,
            String chosenRatio,
            String used,
            @Nullable String field,
            @Nullable String nearest) {}

    private static final Set<String> VIEWS = Set.of("event", "shop", "portal", "ticket", "pairs");

    @Inject
    BrandDrafts drafts;

    @Inject
    OfficeEvent officeEvent;

    @Inject
    LookOfRequest look;

    private @Nullable BrandView brand;
    private int two = 2;

    @PostConstruct
    void open() {
        if (!Callers.current().may(Permission.BRANDING_EDIT)) {
            throw new Forbidden();
        }
        EventView event = officeEvent.getEvent();
        BrandView wanted = drafts.look(event == null ? null : event.id(), BrandDrafts.of(BrandChoices::sent));
        brand = wanted;
        look.take(wanted);
    }

    public void load() {
        getBrand();
    }

    public BrandView getBrand() {
        if (brand == null) {
            throw new IllegalStateException("used before it was opened");
        }
        return brand;
    }

    /** Of the page: event, shop, portal, ticket, or pairs for the list of colours alone. */
    public String getView() {
        String view = Parameters.text("view");
        if (!VIEWS.contains(view)) {
            throw new NotFound("view");
        }
        return view;
    }

    public String getTemplate() {
        return getView().equals("portal") ? "/WEB-INF/templates/portal.xhtml" : "/WEB-INF/templates/public.xhtml";
    }

    /** The custom properties of the draft, over those of the style sheet. Every value comes from a catalogue or has been checked. */
    public String getInputs() {
        return BrandSheet.rule(getBrand());
    }

    /** Of nothing: a preview opens no door. */
    public String getQr() {
        return QrCodes.dataUri("7K2M9QXT");
    }

    public int getTwo() {
        return two;
    }

    public void setTwo(int two) {
        this.two = two;
    }

    public List<Row> getRows() {
        return Readability.of(getBrand()).stream().map(BrandPreviewPage::row).toList();
    }

    private static Row row(Readability pair) {
        return new Row(
                pair.pair().name(),
                pair.light(),
                pair.dark(),
                ratio(pair.light().ratio()),
                ratio(pair.dark().ratio()),
                !pair.legible() ? "bad" : pair.adjusted() ? "info" : "ok",
                pair.chosen(),
                ratio(pair.chosenRatio()),
                pair.used(),
                pair.field() == null ? null : pair.field().id(),
                pair.nearest());
    }

    /** Never rounded up to what it does not reach. */
    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.1f:1", Math.floor(ratio * 10) / 10);
    }
}
