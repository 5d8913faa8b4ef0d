package uk.halfterm.training;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.GroupId;
import uk.halfterm.cohort.GroupSummary;
import uk.halfterm.cohort.Position;
import uk.halfterm.identity.Actor;
import uk.halfterm.schoolcalendar.SchoolCalendars;
import uk.halfterm.schoolcalendar.SchoolTerm;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.shared.Fault;
import uk.halfterm.shared.FaultyInput;
import uk.halfterm.shared.NotFound;
import uk.halfterm.training.timetable.AcceptedCorrection;
import uk.halfterm.training.timetable.NoEvent;
import uk.halfterm.training.timetable.TimetableDocument;
import uk.halfterm.training.timetable.TimetableReading;

import static java.util.Objects.requireNonNull;

/** The training timetable: taken in from documents, seen by those it concerns, changed by those who run a cohort. */
@Service
public class Training {

    /** What the timetable says of one of a person's places. */
    private record OwnTimetable(Position position, CohortTimetable timetable) {

        boolean runsIn(SchoolTerm term) {
            return position.cohort().start().termNumber(term).isPresent();
        }

        Optional<NoEvent> noEventIn(SchoolTerm term) {
            var group = position.group();
            return timetable.noEventIn(term, group == null ? null : group.id());
        }
    }

    private final TrainingEvents events;
    private final CohortTimetables timetables;
    private final TimetableIntake intake;
    private final Cohorts cohorts;
    private final SchoolCalendars calendars;
    private final Clock clock;

    Training(
            TrainingEvents events,
            CohortTimetables timetables,
            TimetableIntake intake,
            Cohorts cohorts,
            SchoolCalendars calendars,
            Clock clock) {
        this.events = events;
        this.timetables = timetables;
        this.intake = intake;
        this.cohorts = cohorts;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What a document would come to, faults and proposals included; stores nothing. */
    public TimetableReading readTimetable(
            Actor lead, TimetableDocument document, Collection<AcceptedCorrection> accepted) {
        return intake.read(lead, document, accepted);
    }

    /** Takes a document in; the same one twice changes nothing. Refuses it whole, with every fault, by {@link FaultyInput}. */
    public ImportOutcome importTimetable(
            Actor lead, TimetableDocument document, Collection<AcceptedCorrection> accepted) {
        return intake.take(lead, document, accepted);
    }

    /** Where this cohort's timetables were taken in otherwise than written. */
    public List<Correction> corrections(Actor actor, CohortId cohort) {
        TrainingAccess.requireRuns(actor, cohort);
        return timetables.of(cohort).corrections();
    }

    /**
     * The actor's own events, one entry for each term of their programme; of both their programmes for a mentor who took over in
     * another cohort. Nothing without a place in a cohort.
     */
    public List<TermEvents> mine(Actor actor, LocalDate today) {
        var audience = TrainingAccess.audienceOf(actor).orElse(null);
        var positions = cohorts.positionsOf(actor, today);
        if (positions.isEmpty() || audience == null) {
            return List.of();
        }
        var own = ownEvents(positions, audience, today);
        var known = positions.stream()
                .map(position -> new OwnTimetable(
                        position, timetables.of(position.cohort().id())))
                .toList();
        return positions.stream()
                .flatMap(position -> position.cohort().start().schoolTerms().stream())
                .distinct()
                .sorted()
                .map(term -> termEvents(term, own, silence(term, known)))
                .toList();
    }

    /** The actor's next own event, today's included. */
    public Optional<EventSummary> next(Actor actor, LocalDate today) {
        return mine(actor, today).stream()
                .flatMap(term -> term.events().stream())
                .filter(event -> !event.isOver(today))
                .findFirst();
    }

    /** One event, for those invited and those who run its cohort; for everybody else there is none. */
    public EventSummary event(Actor actor, TrainingEventId id, LocalDate today) {
        var event = find(id);
        var cohort = event.invitation().cohort();
        if (TrainingAccess.runs(actor, cohort)) {
            return summary(event, cohort(cohort), today);
        }
        return mine(actor, today).stream()
                .flatMap(term -> term.events().stream())
                .filter(own -> own.id().equals(id))
                .findFirst()
                .orElseThrow(Training::noSuchEvent);
    }

    /** The whole timetable of a cohort, groups by terms. */
    public TimetableGrid grid(Actor actor, CohortId id) {
        TrainingAccess.requireRuns(actor, id);
        var cohort = cohort(id);
        var today = LocalDate.now(clock);
        var all = events.of(id);
        var timetable = timetables.of(id);
        var rows = new ArrayList<TimetableGrid.Row>();
        for (var group : groupsOrWhole(cohort)) {
            var own = all.stream()
                    .filter(event -> group.map(known -> event.invitation().includes(known.id()))
                            .orElse(true))
                    .map(event -> summary(event, cohort, today))
                    .toList();
            var named = group.map(GroupSummary::id).orElse(null);
            addRow(rows, group, byTerm(cohort, named, own, timetable), own.isEmpty());
        }
        return new TimetableGrid(cohort, cohort.start().schoolTerms(), rows);
    }

    /**
     * Moves an event that is still to come to another time of a working day; those invited see a notice with the reason until it is
     * over. Doing it twice leaves one notice.
     */
    public EventSummary changeTime(Actor actor, TrainingEventId id, EventTimes times, String reason) {
        var event = findToChange(actor, id);
        var now = LocalDateTime.now(clock);
        requireStillToCome(event, times, now);
        requireWorkingDay(times);
        if (reason.isBlank()) {
            throw refused("reason", "Say why the time changes");
        }
        var moved = event.movedTo(times, reason.strip(), actor.person(), clock.instant());
        return summary(
                moved.equals(event) ? event : events.save(moved),
                cohort(event.invitation().cohort()),
                now.toLocalDate());
    }

    /** Gives a virtual event its link (https only). */
    public EventSummary giveJoinLink(Actor actor, TrainingEventId id, URI link) {
        var event = findToChange(actor, id);
        if (!(event.occasion().place() instanceof Place.Online)) {
            throw refused("link", "Only a virtual event has a link to join it");
        }
        if (!"https".equalsIgnoreCase(link.getScheme()) || link.getHost() == null) {
            throw refused("link", "Enter a link that begins with https://");
        }
        var joined = event.joinedBy(link.toString());
        return summary(
                joined.equals(event) ? event : events.save(joined),
                cohort(event.invitation().cohort()),
                LocalDate.now(clock));
    }

    private TrainingEvent find(TrainingEventId id) {
        return events.find(id).orElseThrow(Training::noSuchEvent);
    }

    private TrainingEvent findToChange(Actor actor, TrainingEventId id) {
        var event = find(id);
        TrainingAccess.requireRuns(actor, event.invitation().cohort());
        return event;
    }

    private CohortSummary cohort(CohortId id) {
        return cohorts.find(id).orElseThrow(() -> new NotFound("There is no such cohort"));
    }

    private void requireWorkingDay(EventTimes times) {
        var calendar = calendars.england();
        if (!calendar.covers(times.day()) || !calendar.isWorkingDay(times.day())) {
            throw refused("date", "%s is no working day".formatted(EnglishDates.full(times.day())));
        }
    }

    private static void requireStillToCome(TrainingEvent event, EventTimes times, LocalDateTime now) {
        if (event.occasion().times().ends().isBefore(now)) {
            throw refused("time", "The event is over");
        }
        if (times.starts().isBefore(now)) {
            throw refused("time", "Enter a time that is still to come");
        }
    }

    private static FaultyInput refused(String field, String reason) {
        return new FaultyInput("The change", List.of(Fault.at("event", 1, field, reason)));
    }

    private static NotFound noSuchEvent() {
        return new NotFound("There is no such event");
    }

    private List<EventSummary> ownEvents(List<Position> positions, EventAudience audience, LocalDate today) {
        var byId = new HashMap<CohortId, CohortSummary>();
        positions.forEach(position -> byId.put(position.cohort().id(), position.cohort()));
        var circles = positions.stream()
                .flatMap(position -> circlesOf(position).stream())
                .distinct()
                .toList();
        return events.of(circles, audience).stream()
                .map(event -> summary(
                        event, requireNonNull(byId.get(event.invitation().cohort())), today))
                .toList();
    }

    private static List<String> circlesOf(Position position) {
        var cohort = position.cohort().id().value();
        var group = position.group();
        return group == null ? List.of(cohort) : List.of(cohort, group.id().value());
    }

    private static List<Optional<GroupSummary>> groupsOrWhole(CohortSummary cohort) {
        return cohort.groups().isEmpty()
                ? List.of(Optional.empty())
                : cohort.groups().stream().map(Optional::of).toList();
    }

    /** Groups with the very same events share a row, as they do on paper; groups without any stay apart. */
    private static void addRow(
            List<TimetableGrid.Row> rows, Optional<GroupSummary> group, List<TermEvents> cells, boolean bare) {
        for (int at = 0; at < rows.size() && !bare; at++) {
            var row = rows.get(at);
            if (row.cells().equals(cells)) {
                var together =
                        Stream.concat(row.groups().stream(), group.stream()).toList();
                rows.set(at, new TimetableGrid.Row(together, cells));
                return;
            }
        }
        rows.add(new TimetableGrid.Row(group.stream().toList(), cells));
    }

    private static List<TermEvents> byTerm(
            CohortSummary cohort, @Nullable GroupId group, List<EventSummary> own, CohortTimetable timetable) {
        return cohort.start().schoolTerms().stream()
                .map(term -> termEvents(term, own, timetable.noEventIn(term, group)))
                .toList();
    }

    /** The timetable's word that a term has no event; where somebody has two timetables, both must say so. */
    private static Optional<NoEvent> silence(SchoolTerm term, List<OwnTimetable> known) {
        var said = known.stream()
                .filter(own -> own.runsIn(term))
                .map(own -> own.noEventIn(term))
                .toList();
        return said.stream().allMatch(Optional::isPresent)
                ? said.stream().findFirst().orElseThrow()
                : Optional.empty();
    }

    private static TermEvents termEvents(SchoolTerm term, List<EventSummary> own, Optional<NoEvent> none) {
        var inTerm = own.stream().filter(event -> event.term().equals(term)).toList();
        if (!inTerm.isEmpty()) {
            return new TermEvents(term, TermEvents.Word.EVENTS, inTerm, null);
        }
        return none.map(fact -> new TermEvents(term, TermEvents.Word.NO_EVENT, List.of(), fact.statement()))
                .orElseGet(() -> new TermEvents(term, TermEvents.Word.SILENT, List.of(), null));
    }

    private static EventSummary summary(TrainingEvent event, CohortSummary cohort, LocalDate today) {
        var invitation = event.invitation();
        var occasion = event.occasion();
        var invited = invitation.isForWholeCohort()
                ? List.<GroupSummary>of()
                : cohort.groups().stream()
                        .filter(group -> invitation.includes(group.id()))
                        .toList();
        boolean over = occasion.times().day().isBefore(today);
        return new EventSummary(
                event.id(),
                invitation.cohort(),
                invited,
                invitation.audience(),
                invitation.term(),
                occasion.title(),
                occasion.times(),
                occasion.place(),
                over ? List.of() : event.notices());
    }
}
