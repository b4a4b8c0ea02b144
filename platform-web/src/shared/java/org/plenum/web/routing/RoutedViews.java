package org.plenum.web.routing;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Map;

/** Lets the forms of a page be sent to the address under which it was asked for. */
public class RoutedViews extends ViewHandlerWrapper {
    public RoutedViews(ViewHandler wrapped) {
        super(wrapped);
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
