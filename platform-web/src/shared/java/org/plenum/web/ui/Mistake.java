package org.plenum.web.ui;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a form that was sent.
 *
 * @param field id of the field in the page, "" when it is about the whole form
 * @param label the field's, "" when it has none
 */
public record Mistake(String field, String label, String text) {
    /** Of the page that is being shown, in the order in which they were found. */
    public static List<Mistake> mistakes() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Mistake> all = new ArrayList<>();
        for (Iterator<@Nullable String> ids = faces.getClientIdsWithMessages(); ids.hasNext(); ) {
            String id = ids.next();
            String label = id == null ? "" : label(faces, id);
            faces.getMessageList(id)
                    .forEach(message ->
                            all.add(new Mistake(Objects.requireNonNullElse(id, ""), label, message.getSummary())));
        }
        return all;
    }

    private static String label(FacesContext faces, String id) {
        String[] label = {""};
        // Unlike a search by id this reaches into the rows of a repeat.
        faces.getViewRoot().invokeOnComponent(faces, id, (context, component) -> label[0] = labelOf(component));
        return label[0];
    }

    private static String labelOf(UIComponent component) {
        return Objects.requireNonNullElse(component.getAttributes().get("label"), "")
                .toString();
    }
}
