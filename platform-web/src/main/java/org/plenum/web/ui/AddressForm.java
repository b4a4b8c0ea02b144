package org.plenum.web.ui;

import org.jspecify.annotations.Nullable;

/** Where a company is and what the tax office calls it, while it is typed. */
public final class AddressForm {
    private @Nullable String street;
    private @Nullable String postalCode;
    private @Nullable String city;
    private @Nullable String country;
    private @Nullable String vatId;

    /** Whether there is anything of it. */
    public boolean isGiven() {
        return street != null || postalCode != null || city != null || country != null || vatId != null;
    }

    public @Nullable String getStreet() {
        return street;
    }

    public void setStreet(@Nullable String street) {
        this.street = street;
    }

    public @Nullable String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(@Nullable String postalCode) {
        this.postalCode = postalCode;
    }

    public @Nullable String getCity() {
        return city;
    }

    public void setCity(@Nullable String city) {
        this.city = city;
    }

    public @Nullable String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = country;
    }

    public @Nullable String getVatId() {
        return vatId;
    }

    public void setVatId(@Nullable String vatId) {
        this.vatId = vatId;
    }
}
