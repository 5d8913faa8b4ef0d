package uk.halfterm.schoolcalendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The regions' calendars that travel inside the application; there is one, England's. */
public final class RegionCalendars {

    private static final String ENGLAND = "classpath:schoolcalendar/england-*.yaml";

    private RegionCalendars() {}

    /** Reads England's files anew; refuses them with every fault. Needs no application context. */
    public static SchoolCalendar readEngland() {
        try {
            var files = new ArrayList<CalendarFile>();
            for (var resource : new PathMatchingResourcePatternResolver().getResources(ENGLAND)) {
                files.add(new CalendarFile(
                        "schoolcalendar/" + resource.getFilename(),
                        resource.getContentAsString(StandardCharsets.UTF_8)));
            }
            return CalendarReader.read(files);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
