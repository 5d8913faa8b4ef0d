package uk.halfterm.identity;

import java.io.IOException;

import com.vaadin.flow.spring.security.RequestUtil;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Starts Flow for people who are signed in only, because each start takes memory. Whoever is not has one page of Flow's: the one that sets
 * an empty installation up.
 */
final class FlowForStrangers extends OncePerRequestFilter {

    private static final String SET_UP = "setup/";

    private final RequestUtil requests;

    FlowForStrangers(RequestUtil requests) {
        this.requests = requests;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getUserPrincipal() == null && isStart(request) && !isOfSetUp(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isStart(HttpServletRequest request) {
        return requests.isFrameworkInternalRequest(request) && "init".equals(request.getParameter("v-r"));
    }

    private static boolean isOfSetUp(HttpServletRequest request) {
        var location = request.getParameter("location");
        return location != null && location.startsWith(SET_UP);
    }
}
