package org.plenum.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The countries of the world in the reader's language and its order. */
@Named("countries")
@RequestScoped
public class Countries {
    /** @param code ISO 3166 two letters */
    public record Country(String code, String name) {}

    private List<Country> all = List.of();

    public List<Country> getAll() {
        if (all.isEmpty()) {
            Locale reader = FacesContext.getCurrentInstance().getViewRoot().getLocale();
            Collator order = Collator.getInstance(reader);
            all = Arrays.stream(Locale.getISOCountries())
                    .map(code -> new Country(code, Locale.of("", code).getDisplayCountry(reader)))
                    .sorted(Comparator.comparing(Country::name, order))
                    .toList();
        }
        return all;
    }
}
