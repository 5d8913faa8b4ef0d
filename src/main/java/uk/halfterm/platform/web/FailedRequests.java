package uk.halfterm.platform.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says in one line that a request failed, where the server would write a hundred. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailedRequests extends OncePerRequestFilter {

    private final Faults faults;

    FailedRequests(Faults faults) {
        this.faults = faults;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException unreadable) {
            // A form that is too long, or broken: the server knows which, and it is nobody's fault but the sender's.
            answer(response, unreadable.getErrorCode());
        } catch (OutOfMemoryError ending) {
            throw ending; // ends the process
        } catch (ServletException | RuntimeException | Error fault) {
            faults.report(fault, request);
            answer(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private static void answer(HttpServletResponse response, int status) throws IOException {
        if (!response.isCommitted()) {
            response.sendError(status);
        }
    }
}
