package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.languages.KnownLanguages;
import org.plenum.languages.SpokenLanguages;
import org.plenum.languages.SpokenView;

/** {@code /manage/languages}: the owner chooses in which languages the organization speaks. */
@Named("languagesPage")
@RequestScoped
public class LanguagesPage {
    private static final String ADDRESS = "/manage/languages";

    @Inject
    SpokenLanguages spoken;

    private List<String> active = List.of();
    private @Nullable String main;
    private int version;

    @PostConstruct
    void open() {
        if (!Callers.current().may(Permission.BRANDING_EDIT)) {
            throw new Forbidden();
        }
        SpokenView now = spoken.current();
        // The boxes are plain ones, which Faces does not know.
        String[] sent = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get("chosen");
        boolean posted = FacesContext.getCurrentInstance().isPostback();
        active = posted ? Arrays.asList(sent == null ? new String[0] : sent) : now.active();
        main = now.main();
        version = now.version();
    }

    public void load() {
        getVersion();
    }

    public Set<String> getKnown() {
        return KnownLanguages.all();
    }

    public boolean chosen(@Nullable String tag) {
        return active.contains(tag);
    }

    public @Nullable String getMain() {
        return main;
    }

    public void setMain(@Nullable String main) {
        this.main = main;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    /** Carries the message for the boxes. */
    public String getNothing() {
        return "";
    }

    public void setNothing(String nothing) {
        // There is nothing to keep.
    }

    public void save() {
        spoken.change(version, active, main);
        Departure.to(ADDRESS, Words.of("languages.saved"));
    }
}
