package org.plenum.web.routing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenum.api.ProblemFilter;

/**
 * There is nothing at addresses that climb about ({@code /api/v1/events/..%2f..}): the server would resolve them to another address, whose page would then answer in the
 * place of the one that was asked. And no page can be asked for anything with a NUL in it ({@code ?q=%00}), which the database does not take; the API names the parameter. Its
 * place among the filters is in web.xml.
 */
@WebFilter(filterName = "address", asyncSupported = true)
public class AddressFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String API = "/api/";
    private static final String NUL = "%00";
    private static final Pattern CLIMBS = Pattern.compile("%2f|/\\.{1,2}(?:[/;]|$)", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String address = request.getRequestURI();
        if (!climbs(address)) {
            if (asksForNul(request.getQueryString()) && !address.startsWith(API)) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            } else {
                chain.doFilter(request, response);
            }
        } else if (address.startsWith(API)) {
            ProblemFilter.write(request, response, HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean asksForNul(@Nullable String query) {
        return query != null && query.contains(NUL);
    }

    static boolean climbs(String address) {
        return CLIMBS.matcher(address).find();
    }
}
