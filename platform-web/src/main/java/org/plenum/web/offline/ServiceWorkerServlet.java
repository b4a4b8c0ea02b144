package org.plenum.web.offline;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.plenum.web.ui.Assets;

/** The service worker at the root of every organization's host, from where it may serve all its pages. It carries the version of the files, so that a deployment is another worker. */
@WebServlet("/service-worker.js")
public class ServiceWorkerServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String SCRIPT = "/resources/plenum/js/service-worker.js";

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tag = "\"" + assets.getVersion() + "\"";
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        try (InputStream script = getServletContext().getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new IOException(SCRIPT + " is missing");
            }
            byte[] version = ("const VERSION = '" + assets.getVersion() + "';\n").getBytes(StandardCharsets.UTF_8);
            byte[] body = script.readAllBytes();
            response.setContentType("text/javascript;charset=UTF-8");
            response.setContentLength(version.length + body.length);
            response.getOutputStream().write(version);
            response.getOutputStream().write(body);
        }
    }
}
