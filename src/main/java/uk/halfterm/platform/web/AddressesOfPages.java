package uk.halfterm.platform.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers that there is nothing where Flow would not: it fails at an address that begins with white space, and takes one of a file that is
 * not there for a page, which costs a session.
 */
public final class AddressesOfPages extends OncePerRequestFilter {

    private static final String FILES = "/ui/";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getServletPath();
        if (path.replaceFirst("^/", "").trim().startsWith("/") || isMissingFile(request, path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isMissingFile(HttpServletRequest request, String path) throws IOException {
        return path.startsWith(FILES) && request.getServletContext().getResource(path) == null;
    }
}
