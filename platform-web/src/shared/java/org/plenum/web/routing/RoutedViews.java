package org.plenum.web.routing;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.plenum.web.ui.Languages;

/** Lets the forms of a page be sent to the address under which it was asked for, and answers in the reader's language. */
public class RoutedViews extends ViewHandlerWrapper {
    public RoutedViews(ViewHandler wrapped) {
        super(wrapped);
    }

    /** A page without state that is sent to one with state gets the answer of all forms that are not this page's; the platform calls it a failure of its own. */
    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        try {
            return super.restoreView(context, viewId);
        } catch (FacesException refused) {
            if (refused instanceof ViewExpiredException || refused.getCause() != null) {
                throw refused;
            }
            throw new ViewExpiredException(String.valueOf(refused.getMessage()), refused, viewId);
        }
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        ExternalContext external = context.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        Languages.remember(request, (HttpServletResponse) external.getResponse());
        return Languages.of(request);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Map<String, Object> request = context.getExternalContext().getRequestMap();
        Object address = request.get(RoutingFilter.ADDRESS);
        return address != null && viewId.equals(request.get(RoutingFilter.VIEW))
                ? address.toString()
                : super.getActionURL(context, viewId);
    }
}
