package org.plenum.web.office;

import jakarta.faces.context.FacesContext;
import java.util.ResourceBundle;
import org.plenum.languages.Phrases;
import org.plenum.web.ui.Formats;

/** Texts of the pages, for what is not written in a page itself. */
final class Words {
    private Words() {}

    static String of(String key, Object... values) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ResourceBundle texts = faces.getApplication().getResourceBundle(faces, "msg");
        String text = texts.getString(key);
        return values.length == 0
                ? text
                : Phrases.format(text, faces.getViewRoot().getLocale(), Formats.locale(), values);
    }
}
