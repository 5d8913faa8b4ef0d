package uk.halfterm.training;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

import org.springframework.stereotype.Component;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.schoolcalendar.SchoolCalendars;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.shared.Fault;
import uk.halfterm.shared.FaultyInput;

/** What those who run a cohort may change of its events, and when. */
@Component
class ChangingEvents {

    private final TrainingEvents events;
    private final SchoolCalendars calendars;
    private final Clock clock;

    ChangingEvents(TrainingEvents events, SchoolCalendars calendars, Clock clock) {
        this.events = events;
        this.calendars = calendars;
        this.clock = clock;
    }

    TrainingEvent changeTime(Standpoint from, TrainingEventId id, EventTimes times, String reason) {
        var event = find(from, id);
        requireStillToCome(event, times);
        requireWorkingDay(times);
        if (reason.isBlank()) {
            throw refused("reason", "Say why the time changes");
        }
        return saved(event, event.movedTo(times, reason.strip(), from.person(), clock.instant()));
    }

    TrainingEvent giveJoinLink(Standpoint from, TrainingEventId id, URI link) {
        var event = find(from, id);
        if (!(event.occasion().place() instanceof Location.Online)) {
            throw refused("link", "Only a virtual event has a link to join it");
        }
        if (!"https".equalsIgnoreCase(link.getScheme()) || link.getHost() == null) {
            throw refused("link", "Enter a link that begins with https://");
        }
        return saved(event, event.joinedBy(link.toString()));
    }

    private TrainingEvent find(Standpoint from, TrainingEventId id) {
        var event = events.require(id);
        TrainingAccess.requireRuns(from, event.invitation().cohort());
        return event;
    }

    private TrainingEvent saved(TrainingEvent before, TrainingEvent after) {
        return after.equals(before) ? before : events.save(after);
    }

    private void requireWorkingDay(EventTimes times) {
        var calendar = calendars.england();
        if (!calendar.covers(times.day()) || !calendar.isWorkingDay(times.day())) {
            throw refused("date", "%s is no working day".formatted(EnglishDates.full(times.day())));
        }
    }

    private void requireStillToCome(TrainingEvent event, EventTimes times) {
        var now = LocalDateTime.now(clock);
        if (event.occasion().times().ends().isBefore(now)) {
            throw refused("time", "The event is over");
        }
        if (times.starts().isBefore(now)) {
            throw refused("time", "Enter a time that is still to come");
        }
    }

    private static FaultyInput refused(String field, String reason) {
        return new FaultyInput("The change", List.of(Fault.about(field, reason)));
    }
}
