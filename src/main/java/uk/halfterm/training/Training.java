package uk.halfterm.training;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.identity.Actor;
import uk.halfterm.shared.FaultyInput;
import uk.halfterm.shared.NotFound;
import uk.halfterm.training.timetable.AcceptedCorrection;
import uk.halfterm.training.timetable.TimetableDocument;
import uk.halfterm.training.timetable.TimetableReading;

/** The training timetable: taken in from documents, seen by those it concerns, changed by those who run a cohort. */
@Service
public class Training {

    private final TrainingEvents events;
    private final CohortTimetables timetables;
    private final TimetableIntake intake;
    private final FindingOwnEvents own;
    private final ChangingEvents changes;
    private final Cohorts cohorts;
    private final Clock clock;

    Training(
            TrainingEvents events,
            CohortTimetables timetables,
            TimetableIntake intake,
            FindingOwnEvents own,
            ChangingEvents changes,
            Cohorts cohorts,
            Clock clock) {
        this.events = events;
        this.timetables = timetables;
        this.intake = intake;
        this.own = own;
        this.changes = changes;
        this.cohorts = cohorts;
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
        return own.of(actor, today);
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
        var event = events.require(id);
        if (TrainingAccess.runs(actor, event.invitation().cohort())) {
            return summary(event, today);
        }
        return mine(actor, today).stream()
                .flatMap(term -> term.events().stream())
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(TrainingEvents::noSuchEvent);
    }

    /** The whole timetable of a cohort, groups by terms. */
    public TimetableGrid grid(Actor actor, CohortId cohort) {
        TrainingAccess.requireRuns(actor, cohort);
        return TimetableGrid.of(cohort(cohort), events.of(cohort), timetables.of(cohort));
    }

    /**
     * Moves an event that is still to come to another time of a working day; those invited see a notice with the reason until it is
     * over. Doing it twice leaves one notice. Refused by {@link FaultyInput}.
     */
    public EventSummary changeTime(Actor actor, TrainingEventId id, EventTimes times, String reason) {
        return summary(changes.changeTime(actor, id, times, reason), LocalDate.now(clock));
    }

    /** Gives a virtual event its link (https only). */
    public EventSummary giveJoinLink(Actor actor, TrainingEventId id, URI link) {
        return summary(changes.giveJoinLink(actor, id, link), LocalDate.now(clock));
    }

    private EventSummary summary(TrainingEvent event, LocalDate today) {
        return EventSummary.of(event, cohort(event.invitation().cohort()), today);
    }

    private CohortSummary cohort(CohortId id) {
        return cohorts.find(id).orElseThrow(() -> new NotFound("There is no such cohort"));
    }
}
