package uk.halfterm.training;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.Role;
import uk.halfterm.shared.Fault;
import uk.halfterm.shared.FaultyInput;
import uk.halfterm.shared.NotFound;
import uk.halfterm.training.timetable.AcceptedCorrection;
import uk.halfterm.training.timetable.NoEvent;
import uk.halfterm.training.timetable.PlannedEvent;
import uk.halfterm.training.timetable.TimetableDocument;
import uk.halfterm.training.timetable.TimetableReader;
import uk.halfterm.training.timetable.TimetableReading;

/**
 * Takes a timetable document into the store, all of it or nothing. Each event and each cohort's facts are a document of their own with
 * an id that follows from the timetable, so an intake that was cut short is finished by doing it again, and a second one changes nothing.
 */
@Component
class TimetableIntake {

    private static final RefusalTexts TEXTS = RefusalTexts.TEXTS;

    private final TrainingEvents events;
    private final CohortTimetables timetables;
    private final Cohorts cohorts;
    private final Clock clock;

    TimetableIntake(TrainingEvents events, CohortTimetables timetables, Cohorts cohorts, Clock clock) {
        this.events = events;
        this.timetables = timetables;
        this.cohorts = cohorts;
        this.clock = clock;
    }

    TimetableReading read(
            Standpoint lead,
            ProgrammeId programme,
            TimetableDocument document,
            Collection<AcceptedCorrection> accepted) {
        lead.actor().requireRole(Role.PROGRAMME_LEAD);
        var plan = lead.programme(programme).plan().orElseThrow(() -> new NotFound(TEXTS.noTerms()));
        var ofProgramme = cohorts.all().stream()
                .filter(cohort -> cohort.programme().equals(programme))
                .toList();
        return TimetableReader.read(document, plan, ofProgramme, lead.england(), accepted);
    }

    ImportOutcome take(
            Standpoint lead,
            ProgrammeId programme,
            TimetableDocument document,
            Collection<AcceptedCorrection> accepted) {
        var reading = switch (read(lead, programme, document, accepted)) {
            case TimetableReading.Complete complete -> complete;
            case TimetableReading.Refused refused -> throw new FaultyInput(TEXTS.timetable(), refused.faults());
        };
        var concerned = cohortsIn(reading);
        concerned.forEach(cohort -> TrainingAccess.requireTakesIn(lead, cohort));
        var known = knownEvents(concerned);
        requireNoClash(document.name(), reading.events(), known.values());
        return store(lead, document.name(), reading, known);
    }

    private ImportOutcome store(
            Standpoint lead,
            String document,
            TimetableReading.Complete reading,
            Map<TrainingEventId, TrainingEvent> known) {
        var now = clock.instant();
        int scheduled = 0;
        int changed = 0;
        for (var planned : reading.events()) {
            var before = known.get(TrainingEvent.idOf(planned));
            if (before == null) {
                events.save(TrainingEvent.scheduled(planned, document, now));
                scheduled++;
                continue;
            }
            var after = before.replanned(planned, document, now);
            if (!after.equals(before)) {
                events.save(after);
                changed++;
            }
        }
        cohortsIn(reading).forEach(cohort -> storeFacts(lead, cohort, document, reading, now));
        return new ImportOutcome(
                scheduled,
                changed,
                reading.events().size() - scheduled - changed,
                reading.noEvents().size(),
                reading.interpreted().size() + reading.accepted().size());
    }

    private void storeFacts(
            Standpoint lead, CohortId cohort, String document, TimetableReading.Complete reading, Instant now) {
        var said = reading.noEvents().stream()
                .filter(fact -> fact.cohort().equals(cohort))
                .toList();
        var interpreted = reading.interpreted().stream()
                .filter(amendment -> cohort.equals(amendment.cohort()))
                .map(amendment -> Correction.of(document, amendment, null, now));
        var accepted = reading.accepted().stream()
                .filter(amendment -> cohort.equals(amendment.cohort()))
                .map(amendment -> Correction.of(document, amendment, lead.person(), now));
        var before = timetables.of(cohort);
        var after = before.with(said, Stream.concat(interpreted, accepted).toList());
        if (!after.equals(before)) {
            timetables.save(after);
        }
    }

    private Map<TrainingEventId, TrainingEvent> knownEvents(Set<CohortId> concerned) {
        var known = new HashMap<TrainingEventId, TrainingEvent>();
        concerned.forEach(cohort -> events.of(cohort).forEach(event -> known.put(event.id(), event)));
        return known;
    }

    /** A timetable that forms other groups for a term would call people to two events; a person must settle that first. */
    private static void requireNoClash(String document, List<PlannedEvent> planned, Collection<TrainingEvent> known) {
        var faults = new ArrayList<Fault>();
        for (var event : planned) {
            var id = TrainingEvent.idOf(event);
            var invitation = Invitation.of(event.cohort(), event.groups(), event.audience(), event.term());
            known.stream()
                    .filter(other ->
                            !other.id().equals(id) && other.invitation().clashesWith(invitation))
                    .map(other -> Fault.at(
                            document,
                            event.line(),
                            event.term().label(),
                            TEXTS.otherGroups(
                                    other.entry().document(), other.entry().line())))
                    .forEach(faults::add);
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(TEXTS.timetable(), faults);
        }
    }

    private static Set<CohortId> cohortsIn(TimetableReading.Complete reading) {
        var found = new LinkedHashSet<CohortId>();
        reading.events().stream().map(PlannedEvent::cohort).forEach(found::add);
        reading.noEvents().stream().map(NoEvent::cohort).forEach(found::add);
        return found;
    }
}
