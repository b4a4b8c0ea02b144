package org.plenum.invoicing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Checks;

/** What has to be known of a seller. An invoice for machines needs what the European standard asks for. */
final class SellerCheck {
    private static final int NAME_LENGTH_MAX_CHARS = 100;
    private static final int STREET_LENGTH_MAX_CHARS = 200;
    private static final int SHORT_LENGTH_MAX_CHARS = 30;
    private static final int EXEMPTION_LENGTH_MAX_CHARS = 200;
    private static final Set<String> COUNTRIES =
            Arrays.stream(Locale.getISOCountries()).collect(Collectors.toUnmodifiableSet());

    private SellerCheck() {}

    /** @throws org.plenum.kernel.Invalid field by field */
    static SellerDraft checked(SellerDraft draft) {
        Checks checks = new Checks();
        SellerDraft checked = new SellerDraft(
                draft.electronic(),
                checks.optionalLine("name", draft.name(), NAME_LENGTH_MAX_CHARS),
                checks.optionalLine("street", draft.street(), STREET_LENGTH_MAX_CHARS),
                checks.optionalLine("postalCode", draft.postalCode(), SHORT_LENGTH_MAX_CHARS),
                checks.optionalLine("city", draft.city(), NAME_LENGTH_MAX_CHARS),
                country(checks, draft.country()),
                vatId(checks, draft.vatId()),
                checks.optionalLine("taxNumber", draft.taxNumber(), SHORT_LENGTH_MAX_CHARS),
                checks.optionalLine("registration", draft.registration(), NAME_LENGTH_MAX_CHARS),
                checks.optionalLine("exemption", draft.exemption(), EXEMPTION_LENGTH_MAX_CHARS));
        if (checked.name() == null && !checked.equals(SellerView.NOTHING.details())) {
            required(checks, "name", null);
        }
        if (checked.electronic()) {
            required(checks, "street", checked.street());
            required(checks, "postalCode", checked.postalCode());
            required(checks, "city", checked.city());
            required(checks, "country", checked.country());
            checks.that(
                    checked.vatId() != null || checked.taxNumber() != null,
                    "vatId",
                    "vat-id-or-tax-number",
                    "An invoice for machines names a VAT ID or a tax number.");
        }
        checks.done();
        return checked;
    }

    private static void required(Checks checks, String field, @Nullable String value) {
        checks.that(value != null, field, "required", "Please fill this in.");
    }

    private static @Nullable String country(Checks checks, @Nullable String typed) {
        String country = checks.optionalLine("country", typed, 2);
        if (country != null && !COUNTRIES.contains(country)) {
            checks.refuse("country", "format", "Two capital letters, like NL.");
        }
        return country;
    }

    private static @Nullable String vatId(Checks checks, @Nullable String typed) {
        String vatId = checks.optionalLine("vatId", typed, SHORT_LENGTH_MAX_CHARS);
        if (vatId == null) {
            return null;
        }
        String plain = VatIds.plain(vatId);
        if (!VatIds.known(plain)) {
            checks.refuse("vatId", "format", "A VAT ID begins with the two letters of its country.");
        }
        return plain;
    }
}
