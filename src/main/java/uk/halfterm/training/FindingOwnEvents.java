package uk.halfterm.training;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.cohort.Position;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.schoolcalendar.SchoolTerm;
import uk.halfterm.training.timetable.NoEvent;

import static java.util.Objects.requireNonNull;

/** What of the timetable is a mentor's or a mentee's own, by their places in cohorts and groups. */
@Component
class FindingOwnEvents {

    /** What the timetable says of one of a person's places. */
    private record OwnTimetable(Position position, List<SchoolTerm> terms, CohortTimetable timetable) {

        boolean runsIn(SchoolTerm term) {
            return terms.contains(term);
        }

        Optional<NoEvent> noEventIn(SchoolTerm term) {
            var group = position.group();
            return timetable.noEventIn(term, group == null ? null : group.id());
        }
    }

    private final TrainingEvents events;
    private final CohortTimetables timetables;

    FindingOwnEvents(TrainingEvents events, CohortTimetables timetables) {
        this.events = events;
        this.timetables = timetables;
    }

    List<TermEvents> of(Standpoint from) {
        var audience = TrainingAccess.audienceOf(from.actor()).orElse(null);
        var positions = from.positions().stream()
                .filter(Position.InTerms.class::isInstance)
                .toList();
        if (positions.isEmpty() || audience == null) {
            return List.of();
        }
        var own = events(positions, audience, from.today());
        var known = positions.stream()
                .map(position -> new OwnTimetable(
                        position,
                        TermsOfCohort.ofRole(from, position.cohort(), from.audience()),
                        timetables.recent(position.cohort().id())))
                .toList();
        return known.stream()
                .flatMap(one -> one.terms().stream())
                .distinct()
                .sorted()
                .map(term -> TermEvents.of(term, own, silence(term, known)))
                .toList();
    }

    private List<EventSummary> events(List<Position> positions, EventAudience audience, LocalDate today) {
        var byId = new HashMap<CohortId, CohortSummary>();
        positions.forEach(position -> byId.put(position.cohort().id(), position.cohort()));
        var circles = positions.stream()
                .flatMap(position -> circlesOf(position).stream())
                .distinct()
                .toList();
        return events.of(circles, audience).stream()
                .map(event -> EventSummary.of(
                        event, requireNonNull(byId.get(event.invitation().cohort())), today))
                .toList();
    }

    private static List<String> circlesOf(Position position) {
        var cohort = position.cohort().id().value();
        var group = position.group();
        return group == null ? List.of(cohort) : List.of(cohort, group.id().value());
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
}
