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

    private static final RefusalTexts TEXTS = RefusalTexts.TEXTS;

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
            throw refused("reason", TEXTS.reasonMissing());
        }
        return saved(event, event.movedTo(times, reason.strip(), from.person(), clock.instant()));
    }

    TrainingEvent giveJoinLink(Standpoint from, TrainingEventId id, URI link) {
        var event = find(from, id);
        if (!(event.occasion().place() instanceof Location.Online)) {
            throw refused("link", TEXTS.notVirtual());
        }
        if (!"https".equalsIgnoreCase(link.getScheme()) || link.getHost() == null) {
            throw refused("link", TEXTS.linkNotSecure());
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
            throw refused("date", TEXTS.noWorkingDay(EnglishDates.full(times.day())));
        }
    }

    private void requireStillToCome(TrainingEvent event, EventTimes times) {
        var now = LocalDateTime.now(clock);
        if (event.occasion().times().ends().isBefore(now)) {
            throw refused("time", TEXTS.eventIsOver());
        }
        if (times.starts().isBefore(now)) {
            throw refused("time", TEXTS.timeIsPast());
        }
    }

    private static FaultyInput refused(String field, String reason) {
        return new FaultyInput(TEXTS.change(), List.of(Fault.about(field, reason)));
    }
}
