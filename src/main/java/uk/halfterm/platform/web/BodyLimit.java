package uk.halfterm.platform.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes in a megabyte a request at most, for a form as for Flow, announced or not; more is answered with 413. The longest text that a form
 * takes is a fiftieth of it. Uploads, when they come, have an address and a bound of their own.
 */
public final class BodyLimit extends OncePerRequestFilter {

    /** As {@code server.tomcat.max-http-form-post-size}, which bounds the forms that the server itself reads. */
    static final int MOST_BYTES = 1_000_000;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            refuse(response);
            return;
        }
        if (request.getContentLengthLong() >= 0) {
            chain.doFilter(request, response);
            return;
        }
        var counted = new Counted(request, response);
        try {
            chain.doFilter(counted, response);
        } catch (IOException | ServletException | RuntimeException fault) {
            if (!counted.isRefused) {
                throw fault;
            }
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    /** A request that does not say how long it is. The answer is given as soon as it is too long; whoever reads it adds nothing to that. */
    private static final class Counted extends HttpServletRequestWrapper {

        private final HttpServletResponse response;
        private boolean isRefused;

        Counted(HttpServletRequest request, HttpServletResponse response) {
            super(request);
            this.response = response;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Bounded(super.getInputStream());
        }

        @Override
        public BufferedReader getReader() throws IOException {
            var encoding = getCharacterEncoding();
            return new BufferedReader(new InputStreamReader(getInputStream(), encoding == null ? "UTF-8" : encoding));
        }

        private final class Bounded extends ServletInputStream {

            private final ServletInputStream body;
            private long read;

            Bounded(ServletInputStream body) {
                this.body = body;
            }

            @Override
            public int read() throws IOException {
                var one = body.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] bytes, int from, int most) throws IOException {
                var many = body.read(bytes, from, most);
                count(Math.max(0, many));
                return many;
            }

            private void count(int more) throws IOException {
                read += more;
                if (read > MOST_BYTES) {
                    if (!response.isCommitted()) {
                        isRefused = true;
                        refuse(response);
                    }
                    throw new IOException("The request is too long");
                }
            }

            @Override
            public boolean isFinished() {
                return body.isFinished();
            }

            @Override
            public boolean isReady() {
                return body.isReady();
            }

            @Override
            public void setReadListener(ReadListener listener) {
                body.setReadListener(listener);
            }
        }
    }
}
