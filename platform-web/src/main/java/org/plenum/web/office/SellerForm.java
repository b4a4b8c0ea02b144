package org.plenum.web.office;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenum.invoicing.SellerDraft;
import org.plenum.invoicing.SellerView;

/** The seller on invoices, while it is typed. */
public final class SellerForm {
    private boolean electronic;
    private @Nullable String name;
    private @Nullable String street;
    private @Nullable String postalCode;
    private @Nullable String city;
    private @Nullable String country;
    private @Nullable String vatId;
    private @Nullable String taxNumber;
    private @Nullable String registration;
    private @Nullable String exemption;
    private int version;

    static SellerForm of(SellerView seller) {
        SellerForm form = new SellerForm();
        form.electronic = seller.details().electronic();
        form.name = seller.details().name();
        form.street = seller.details().street();
        form.postalCode = seller.details().postalCode();
        form.city = seller.details().city();
        form.country = seller.details().country();
        form.vatId = seller.details().vatId();
        form.taxNumber = seller.details().taxNumber();
        form.registration = seller.details().registration();
        form.exemption = seller.details().exemption();
        form.version = seller.version();
        return form;
    }

    SellerDraft toDraft() {
        return new SellerDraft(
                electronic, name, street, postalCode, city, country, vatId, taxNumber, registration, exemption);
    }

    Map<String, @Nullable String> texts() {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("electronic", Words.of(electronic ? "checkout.yes" : "checkout.no"));
        texts.put("name", name);
        texts.put("street", street);
        texts.put("postalCode", postalCode);
        texts.put("city", city);
        texts.put("country", country);
        texts.put("vatId", vatId);
        texts.put("taxNumber", taxNumber);
        texts.put("registration", registration);
        texts.put("exemption", exemption);
        return texts;
    }

    public boolean isElectronic() {
        return electronic;
    }

    public void setElectronic(boolean electronic) {
        this.electronic = electronic;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
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

    public @Nullable String getTaxNumber() {
        return taxNumber;
    }

    public void setTaxNumber(@Nullable String taxNumber) {
        this.taxNumber = taxNumber;
    }

    public @Nullable String getRegistration() {
        return registration;
    }

    public void setRegistration(@Nullable String registration) {
        this.registration = registration;
    }

    public @Nullable String getExemption() {
        return exemption;
    }

    public void setExemption(@Nullable String exemption) {
        this.exemption = exemption;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
