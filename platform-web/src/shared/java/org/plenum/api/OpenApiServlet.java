package org.plenum.api;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Shows the contract: JSON, or YAML where that is asked for by name or by Accept. Open to all, also to pages of others that show contracts. */
@WebServlet(urlPatterns = {"/openapi", "/openapi.json", "/openapi.yaml"})
public class OpenApiServlet extends HttpServlet {
    private static final String YAML = "application/yaml";

    private byte[] json = {};
    private byte[] yaml = {};

    @Override
    public void init() {
        OpenApi contract = OpenApi.load();
        json = contract.json().toString().getBytes(StandardCharsets.UTF_8);
        yaml = contract.yamlText().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean asYaml = request.getServletPath().endsWith(".yaml") || wantsYaml(request.getHeader("Accept"));
        byte[] body = asYaml ? yaml : json;
        response.setContentType((asYaml ? YAML : "application/json") + ";charset=utf-8");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setHeader("Vary", "Accept");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean wantsYaml(@Nullable String accept) {
        return accept != null && accept.contains("yaml") && !accept.contains("json");
    }
}
