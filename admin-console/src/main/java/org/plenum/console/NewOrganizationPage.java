package org.plenum.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenum.branding.Branding;
import org.plenum.kernel.Invalid;
import org.plenum.organizations.NewOrganization;
import org.plenum.organizations.Organizations;
import org.plenum.organizations.SlugTaken;
import org.plenum.tenancy.Addresses;

/** The form of a new organization. What was typed survives every refusal. */
@Named
@RequestScoped
public class NewOrganizationPage {
    @Inject
    Organizations organizations;

    @Inject
    Branding branding;

    @Inject
    Addresses addresses;

    private String slug = "";
    private String name = "";
    private String ownerName = "";
    private String ownerEmail = "";
    private String primaryColor = "#34405a";
    private String accentColor = "#8fb4d9";
    private @Nullable String stripeAccount;

    public String getSlug() {
        return slug;
    }

    public void setSlug(@Nullable String slug) {
        this.slug = slug == null ? "" : slug.strip().toLowerCase(Locale.ROOT);
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = orEmpty(name);
    }

    public String getOwnerName() {
        return ownerName;
    }

    public void setOwnerName(@Nullable String ownerName) {
        this.ownerName = orEmpty(ownerName);
    }

    public String getOwnerEmail() {
        return ownerEmail;
    }

    public void setOwnerEmail(@Nullable String ownerEmail) {
        this.ownerEmail = orEmpty(ownerEmail);
    }

    public String getPrimaryColor() {
        return primaryColor;
    }

    public void setPrimaryColor(@Nullable String primaryColor) {
        this.primaryColor = orEmpty(primaryColor);
    }

    public String getAccentColor() {
        return accentColor;
    }

    public void setAccentColor(@Nullable String accentColor) {
        this.accentColor = orEmpty(accentColor);
    }

    public @Nullable String getStripeAccount() {
        return stripeAccount;
    }

    public void setStripeAccount(@Nullable String stripeAccount) {
        this.stripeAccount = stripeAccount;
    }

    /** Where the organization's site will be, for the slug typed so far. */
    public String getAddress() {
        return addresses.organization(slug.isEmpty() ? "…" : slug);
    }

    /** {@code empty}, {@code free} or {@code taken}: whether the slug typed so far may be used. */
    public String getSlugState() {
        if (slug.isEmpty()) {
            return "empty";
        }
        return organizations.available(slug) ? "free" : "taken";
    }

    public @Nullable String create() {
        try {
            branding.requireColors(primaryColor, accentColor);
            organizations.create(
                    new NewOrganization(slug, name, ownerName, ownerEmail, primaryColor, accentColor, stripeAccount));
            leaveFor("/organizations/" + slug);
        } catch (Invalid refused) {
            refused.errors().forEach(error -> say(error.field(), error.message()));
        } catch (SlugTaken taken) {
            say("slug", taken.getMessage());
        }
        return null;
    }

    private static void leaveFor(String path) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(path);
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private static void say(String field, String message) {
        FacesContext.getCurrentInstance()
                .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, message, message));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
