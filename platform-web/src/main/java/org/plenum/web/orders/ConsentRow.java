package org.plenum.web.orders;

import jakarta.faces.context.FacesContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenum.consents.Agreement;
import org.plenum.consents.ConsentText;
import org.plenum.consents.ConsentView;

/** One consent at the checkout, while somebody makes up their mind. */
public final class ConsentRow {
    private static final String PARAGRAPH = "<p>";
    private static final String PARAGRAPH_END = "</p>";

    private final ConsentView consent;
    private boolean agreed;
    private @Nullable String read;

    ConsentRow(ConsentView consent) {
        this.consent = consent;
        this.read = key();
    }

    private String key() {
        return consent.id() + ":" + consent.edition();
    }

    /** Empty unless it was agreed to; with the edition that was shown then. */
    Optional<Agreement> toAgreement() {
        if (!agreed || read == null || !read.startsWith(consent.id() + ":")) {
            return Optional.empty();
        }
        String edition = read.substring(read.indexOf(':') + 1);
        return edition.matches("\\d{1,9}")
                ? Optional.of(new Agreement(consent.id(), Integer.parseInt(edition)))
                : Optional.empty();
    }

    /** The page shows the newest text from here on; who agreed to another one is asked again. */
    void readAgain() {
        agreed = agreed && key().equals(read);
        read = key();
    }

    public ConsentView getConsent() {
        return consent;
    }

    public ConsentText getText() {
        return consent.text(
                FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage());
    }

    /** A single paragraph without its mark, to stand beside the box. */
    public String getHtml() {
        String html = getText().text();
        boolean single = html.startsWith(PARAGRAPH)
                && html.endsWith(PARAGRAPH_END)
                && html.indexOf(PARAGRAPH, 1) < 0
                && html.indexOf(PARAGRAPH_END) == html.length() - PARAGRAPH_END.length();
        return single ? html.substring(PARAGRAPH.length(), html.length() - PARAGRAPH_END.length()) : html;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }

    /** Which text was shown: its consent and edition. */
    public @Nullable String getRead() {
        return read;
    }

    public void setRead(@Nullable String read) {
        this.read = read;
    }
}
