package org.plenum.web.ui;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIParameter;
import jakarta.faces.component.html.HtmlOutputFormat;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.Renderer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.languages.Phrases;

/** {@code h:outputFormat} that also knows the forms of a plural, see {@link Phrases}. Takes the place of the platform's own, which knows MessageFormat alone. */
public class PhraseRenderer extends Renderer<HtmlOutputFormat> {
    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext faces, HtmlOutputFormat phrase) {
        // They are the values.
    }

    @Override
    public void encodeEnd(FacesContext faces, HtmlOutputFormat phrase) throws IOException {
        if (phrase.getValue() == null || !phrase.isRendered()) {
            return;
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (UIComponent child : phrase.getChildren()) {
            if (child instanceof UIParameter value && !value.isDisable()) {
                values.add(value.getValue());
            }
        }
        String text = phrase.getValue().toString();
        if (!values.isEmpty()) {
            text = Phrases.format(text, faces.getViewRoot().getLocale(), Formats.locale(), values.toArray());
        }
        if (phrase.getStyleClass() != null) {
            faces.getResponseWriter().startElement("span", phrase);
            faces.getResponseWriter().writeAttribute("class", phrase.getStyleClass(), "styleClass");
        }
        if (phrase.isEscape()) {
            faces.getResponseWriter().writeText(text, phrase, "value");
        } else {
            faces.getResponseWriter().write(text);
        }
        if (phrase.getStyleClass() != null) {
            faces.getResponseWriter().endElement("span");
        }
    }
}
