package org.plenum.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.plenum.access.Callers;

/** For those who come to the log-in and are logged in already; the others never get past {@link OidcMechanism}. */
@WebServlet(Paths.LOGIN)
public class LoginServlet extends HttpServlet {
    @Inject
    private transient Sites sites;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String target = Paths.target(request.getParameter("to"));
        response.sendRedirect(target == null ? sites.start(Callers.current()) : target);
    }
}
