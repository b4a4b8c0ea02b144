package org.plenum.web.office;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenum.invoicing.SellerDraft;
import org.plenum.invoicing.SellerView;
import org.plenum.web.ui.AddressForm;

/** The seller on invoices, while it is typed. */
public final class SellerForm {
    private final AddressForm address = new AddressForm();
    private boolean electronic;
    private @Nullable String name;
    private @Nullable String taxNumber;
    private @Nullable String registration;
    private @Nullable String exemption;
    private int version;

    static SellerForm of(SellerView seller) {
        SellerForm form = new SellerForm();
        form.electronic = seller.details().electronic();
        form.name = seller.details().name();
        form.address.setStreet(seller.details().street());
        form.address.setPostalCode(seller.details().postalCode());
        form.address.setCity(seller.details().city());
        form.address.setCountry(seller.details().country());
        form.address.setVatId(seller.details().vatId());
        form.taxNumber = seller.details().taxNumber();
        form.registration = seller.details().registration();
        form.exemption = seller.details().exemption();
        form.version = seller.version();
        return form;
    }

    SellerDraft toDraft() {
        return new SellerDraft(
                electronic,
                name,
                address.getStreet(),
                address.getPostalCode(),
                address.getCity(),
                address.getCountry(),
                address.getVatId(),
                taxNumber,
                registration,
                exemption);
    }

    Map<String, @Nullable String> texts() {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("electronic", Words.of(electronic ? "checkout.yes" : "checkout.no"));
        texts.put("name", name);
        texts.put("street", address.getStreet());
        texts.put("postalCode", address.getPostalCode());
        texts.put("city", address.getCity());
        texts.put("country", address.getCountry());
        texts.put("vatId", address.getVatId());
        texts.put("taxNumber", taxNumber);
        texts.put("registration", registration);
        texts.put("exemption", exemption);
        return texts;
    }

    public AddressForm getAddress() {
        return address;
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
