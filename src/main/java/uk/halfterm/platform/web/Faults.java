package uk.halfterm.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Logs what went wrong in a request: one line that names the kind of fault and the places in our code, and nothing of what was sent, as
 * anybody can send anything. In a minute there are twenty lines at most; how many more there were is said afterwards. The whole stack is
 * logged at the level DEBUG.
 */
@Component
public class Faults {

    static final int LINES_A_MINUTE = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final String CODE = Faults.class.getName();
    private static final String OURS = "uk.halfterm.";
    private static final int PLACES = 5;

    private final Clock clock;
    private Instant minute = Instant.EPOCH;
    private int lines;

    Faults(Clock clock) {
        this.clock = clock;
    }

    /** Returns the code that stands in the line, for the person who sees the fault. */
    public String report(Throwable fault) {
        var code = UUID.randomUUID().toString().substring(0, 8);
        if (mayLog()) {
            LOG.error("A request failed, code {}: {}", code, describe(fault));
            LOG.debug("Code {}", code, fault);
        }
        return code;
    }

    /** As {@link #report(Throwable)}, for the page that answers this request. */
    void report(Throwable fault, HttpServletRequest request) {
        request.setAttribute(CODE, report(fault));
    }

    /** The code of what was reported of this request; where nothing was, as it was answered so without a fault, that is reported now. */
    public String codeOf(HttpServletRequest request, int status) {
        return request.getAttribute(CODE) instanceof String code
                ? code
                : report(new IllegalStateException("Answered with " + status));
    }

    private synchronized boolean mayLog() {
        var now = clock.instant();
        if (!now.isBefore(minute.plus(Duration.ofMinutes(1)))) {
            if (lines > LINES_A_MINUTE) {
                LOG.error("{} more requests failed", lines - LINES_A_MINUTE);
            }
            minute = now;
            lines = 0;
        }
        return ++lines <= LINES_A_MINUTE;
    }

    /** The kinds of the fault and its causes, never their messages, which can hold what was sent. */
    private static String describe(Throwable fault) {
        var kinds = new StringBuilder(fault.getClass().getName());
        var deepest = fault;
        for (int depth = 0; depth < PLACES && deepest.getCause() != null; depth++) {
            deepest = deepest.getCause();
            kinds.append(" by ").append(deepest.getClass().getSimpleName());
        }
        var frames = deepest.getStackTrace();
        var places = Stream.concat(
                        Arrays.stream(frames).limit(2),
                        Arrays.stream(frames).skip(2).filter(Faults::isOurs))
                .limit(PLACES)
                .map(Faults::place)
                .collect(Collectors.joining(" < "));
        return kinds + " at " + places;
    }

    private static boolean isOurs(StackTraceElement frame) {
        return frame.getClassName().startsWith(OURS)
                && !frame.getMethodName().startsWith("doFilter"); // each request passes those
    }

    private static String place(StackTraceElement frame) {
        return frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1) + "." + frame.getMethodName()
                + ":" + frame.getLineNumber();
    }
}
