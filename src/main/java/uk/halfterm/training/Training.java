package uk.halfterm.training;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.Role;
import uk.halfterm.shared.FaultyInput;
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

    Training(
            TrainingEvents events,
            CohortTimetables timetables,
            TimetableIntake intake,
            FindingOwnEvents own,
            ChangingEvents changes) {
        this.events = events;
        this.timetables = timetables;
        this.intake = intake;
        this.own = own;
        this.changes = changes;
    }

    /** What a document about cohorts of that programme would come to, faults and proposals included; stores nothing. */
    public TimetableReading readTimetable(
            Standpoint lead,
            ProgrammeId programme,
            TimetableDocument document,
            Collection<AcceptedCorrection> accepted) {
        return intake.read(lead, programme, document, accepted);
    }

    /** Takes a document in; the same one twice changes nothing. Refuses it whole, with every fault, by {@link FaultyInput}. */
    public ImportOutcome importTimetable(
            Standpoint lead,
            ProgrammeId programme,
            TimetableDocument document,
            Collection<AcceptedCorrection> accepted) {
        return intake.take(lead, programme, document, accepted);
    }

    /** Where this cohort's timetables were taken in otherwise than written, looked over or not. */
    public List<Correction> corrections(Standpoint from, CohortId cohort) {
        TrainingAccess.requireSeesAll(from, cohort);
        return timetables.recent(cohort).corrections();
    }

    /** Those that nobody has looked over yet. */
    public List<Correction> toLookOver(Standpoint from, CohortId cohort) {
        return corrections(from, cohort).stream()
                .filter(correction -> !correction.wasAccepted())
                .toList();
    }

    /** Whether the person may accept corrections of that cohort's timetable. */
    public boolean mayAccept(Standpoint from, CohortId cohort) {
        return TrainingAccess.takesIn(from, cohort);
    }

    /** A programme lead agrees with how a slip was read. Doing it twice, or what is not there any more, changes nothing. */
    public void acceptCorrection(Standpoint from, CohortId cohort, Correction correction) {
        TrainingAccess.requireTakesIn(from, cohort);
        timetables.change(cohort, timetable -> timetable.accepting(correction, from.person()));
    }

    /**
     * The own events, one entry for each term of the programme; of all their programmes for people in several, and for a mentor who
     * took over in another cohort. Nothing without a place in a cohort that has terms.
     */
    public List<TermEvents> mine(Standpoint from) {
        return own.of(from);
    }

    /** The next own event, today's included. */
    public Optional<EventSummary> next(Standpoint from) {
        return mine(from).stream()
                .flatMap(term -> term.events().stream())
                .filter(event -> !event.isOver(from.today()))
                .findFirst();
    }

    /** One event, for those invited and those who run its cohort; for everybody else there is none. */
    public EventSummary event(Standpoint from, TrainingEventId id) {
        var event = events.require(id);
        if (TrainingAccess.seesAll(from, event.invitation().cohort())) {
            return summary(from, event);
        }
        return mine(from).stream()
                .flatMap(term -> term.events().stream())
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(TrainingEvents::noSuchEvent);
    }

    /** The whole timetable of a cohort, groups by terms. */
    public TimetableGrid grid(Standpoint from, CohortId cohort) {
        TrainingAccess.requireSeesAll(from, cohort);
        var summary = from.cohort(cohort);
        return TimetableGrid.of(summary, TermsOfCohort.of(from, summary), events.of(cohort), timetables.of(cohort));
    }

    /**
     * Moves an event that is still to come to another time of a working day; those invited see a notice with the reason until it is
     * over. Doing it twice leaves one notice. Refused by {@link FaultyInput}.
     */
    public EventSummary changeTime(Standpoint from, TrainingEventId id, EventTimes times, String reason) {
        return summary(from, changes.changeTime(from, id, times, reason));
    }

    /** Gives a virtual event its link (https only). */
    public EventSummary giveJoinLink(Standpoint from, TrainingEventId id, URI link) {
        return summary(from, changes.giveJoinLink(from, id, link));
    }

    /** The next events of all cohorts that the scope reaches, for those who run or look after them, in order of time. */
    public List<EventSummary> coming(Standpoint from, int most) {
        from.actor().requireRole(Role.TRAINER, Role.PROGRAMME_LEAD);
        var cohorts = from.cohorts().stream().map(CohortSummary::id).toList();
        return events.coming(cohorts, from.today(), most).stream()
                .map(event -> summary(from, event))
                .toList();
    }

    private static EventSummary summary(Standpoint from, TrainingEvent event) {
        return EventSummary.of(event, from.cohort(event.invitation().cohort()), from.today());
    }
}
