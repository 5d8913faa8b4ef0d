package uk.halfterm.platform.web;

import java.time.Clock;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FailedRequestsTest {

    private final Logger log = (Logger) LoggerFactory.getLogger(Faults.class);
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final FailedRequests filter = new FailedRequests(new Faults(Clock.systemUTC()));

    @BeforeEach
    void listen() {
        log.setAdditive(false);
        written.start();
        log.addAppender(written);
    }

    @AfterEach
    void stop() {
        log.detachAppender(written);
        log.setAdditive(true);
    }

    @Test
    void areOneLineAndAPageForAnExceptionAndForAnError() throws Exception {
        ask((request, answer) -> {
            throw new IllegalStateException("of somebody");
        });
        ask((request, answer) -> {
            throw new AssertionError("of somebody");
        });

        assertThat(written.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).doesNotContain("of somebody"));
    }

    @Test
    void leaveTheEndOfTheMemoryToTheProcess() {
        assertThatThrownBy(() -> filter.doFilter(request(), new MockHttpServletResponse(), (request, answer) -> {
                    throw new OutOfMemoryError("of a test");
                }))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(written.list).isEmpty();
    }

    private void ask(FilterChain page) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(request(), response, page);

        assertThat(response.getStatus()).isEqualTo(500);
    }

    private static MockHttpServletRequest request() {
        return new MockHttpServletRequest("GET", "/people");
    }
}
