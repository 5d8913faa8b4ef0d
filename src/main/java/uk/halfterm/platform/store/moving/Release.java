package uk.halfterm.platform.store.moving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The release of Halfterm that runs. */
record Release(String name) {

    private static final String BUILD = "/META-INF/build-info.properties";

    static Release running() {
        try (var build = Release.class.getResourceAsStream(BUILD)) {
            if (build == null) {
                return new Release("unknown");
            }
            var properties = new Properties();
            properties.load(build);
            return new Release(properties.getProperty("build.version", "unknown"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
