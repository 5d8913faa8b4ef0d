package uk.halfterm.platform;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** What a class logs during a test, kept here and printed nowhere. */
public final class WrittenLog implements BeforeEachCallback, AfterEachCallback {

    private final Logger log;
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();

    private WrittenLog(Logger log) {
        this.log = log;
    }

    public static WrittenLog of(Class<?> logging) {
        return new WrittenLog((Logger) LoggerFactory.getLogger(logging));
    }

    /** Keeps what is logged at that level too. */
    public void at(Level level) {
        log.setLevel(level);
    }

    public List<ILoggingEvent> lines() {
        return written.list;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        log.setLevel(Level.INFO);
        log.setAdditive(false);
        written.start();
        log.addAppender(written);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        log.detachAppender(written);
        log.setAdditive(true);
        log.setLevel(null);
    }
}
