package uk.halfterm.platform.web;

import java.time.Clock;

import ch.qos.logback.classic.spi.ILoggingEvent;
import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import uk.halfterm.platform.WrittenLog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FailedRequestsTest {

    @RegisterExtension
    private final WrittenLog log = WrittenLog.of(Faults.class);

    private final FailedRequests filter = new FailedRequests(new Faults(Clock.systemUTC()));

    @Test
    void areOneLineAndAPageForAnExceptionAndForAnError() throws Exception {
        ask((request, answer) -> {
            throw new IllegalStateException("of somebody");
        });
        ask((request, answer) -> {
            throw new AssertionError("of somebody");
        });

        assertThat(log.lines())
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
        assertThat(log.lines()).isEmpty();
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
