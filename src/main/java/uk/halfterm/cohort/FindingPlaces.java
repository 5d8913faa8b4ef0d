package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Scope;
import uk.halfterm.schoolcalendar.SchoolCalendars;

/** Where the actor is in the programme, and whom they are paired with or look after. */
final class FindingPlaces {

    private static final Comparator<Placement> NEWEST_FIRST =
            Comparator.comparing((Placement place) -> place.period().from()).reversed();

    private final PlacementStore store;
    private final SchoolCalendars calendars;

    FindingPlaces(PlacementStore store, SchoolCalendars calendars) {
        this.store = store;
        this.calendars = calendars;
    }

    /** A mentor in two cohorts has two positions; the one that began last comes first. */
    List<Position> positionsOf(Actor actor, LocalDate today) {
        return placesOf(actor)
                .filter(place -> place.period().contains(today))
                .sorted(NEWEST_FIRST)
                .flatMap(place -> position(place, today).stream())
                .toList();
    }

    Optional<ProgrammeState> programmeState(Actor actor, LocalDate today) {
        var places = placesOf(actor).sorted(NEWEST_FIRST).toList();
        var current = places.stream()
                .filter(place -> place.period().contains(today))
                .map(place -> stateOf(place, today))
                .toList();
        var running = current.stream()
                .filter(ProgrammeState.Running.class::isInstance)
                .findFirst();
        if (running.isPresent() || !current.isEmpty()) {
            return running.or(() -> Optional.of(current.getFirst()));
        }
        return places.stream()
                .filter(place -> place.period().from().isAfter(today))
                .reduce((_, earliest) -> earliest)
                .or(() -> places.stream().findFirst())
                .map(place -> outside(place, today));
    }

    List<Pair> pairsOf(Actor actor, LocalDate today) {
        return switch (actor.role()) {
            case MENTEE ->
                pairsOn(today, store.mentee(actor.person()).stream(), actor.scope())
                        .toList();
            case MENTOR ->
                pairsOn(today, store.menteesOf(actor.person()).stream(), actor.scope())
                        .filter(pair -> pair.mentor().equals(actor.person()))
                        .toList();
            case INDUCTION_TUTOR, PROGRAMME_LEAD ->
                pairsOn(today, store.menteesWithin(actor.scope()).stream(), actor.scope())
                        .toList();
            case TRAINER, ADMINISTRATOR -> List.of();
        };
    }

    boolean looksAfter(Actor viewer, PersonId person, LocalDate today) {
        if (CohortAccess.looksAfterPeople(viewer)) {
            return Stream.concat(
                            store.mentee(person).stream().flatMap(mentee -> mentee.enrolments().stream()),
                            store.mentor(person).stream().flatMap(mentor -> mentor.memberships().stream()))
                    .anyMatch(place -> place.hasNotEndedBy(today) && place.isWithin(viewer.scope()));
        }
        return pairsOf(viewer, today).stream()
                .anyMatch(pair ->
                        pair.mentor().equals(viewer.person()) && pair.mentee().equals(person));
    }

    static Stream<Pair> pairsOn(LocalDate day, Stream<Mentee> mentees, Scope scope) {
        return mentees.flatMap(mentee -> mentee.enrolmentOn(day).stream()
                .filter(enrolment -> enrolment.isWithin(scope))
                .flatMap(enrolment -> enrolment.mentorshipOn(day).stream()
                        .map(mentorship -> new Pair(
                                mentee.person(),
                                mentorship.mentor(),
                                enrolment.cohort(),
                                enrolment.organisation(),
                                mentorship.period()))));
    }

    private Stream<Placement> placesOf(Actor actor) {
        List<? extends Placement> places = switch (actor.role()) {
            case MENTEE -> store.mentee(actor.person()).map(Mentee::enrolments).orElse(List.of());
            case MENTOR -> store.mentor(actor.person()).map(Mentor::memberships).orElse(List.of());
            case INDUCTION_TUTOR, TRAINER, PROGRAMME_LEAD, ADMINISTRATOR -> List.of();
        };
        return places.stream().<Placement>map(place -> place).filter(place -> place.isWithin(actor.scope()));
    }

    private Optional<Position> position(Placement place, LocalDate today) {
        var cohort = requireCohort(place);
        return switch (stateOf(place, today)) {
            case ProgrammeState.Running(var halfTerm, int termNumber, int block) ->
                Optional.of(new Position(
                        cohort,
                        cohort.group(place.group()).orElse(null),
                        place.organisation(),
                        halfTerm,
                        termNumber,
                        block,
                        place.period()));
            case ProgrammeState.Before _, ProgrammeState.Finished _ -> Optional.empty();
        };
    }

    private ProgrammeState stateOf(Placement place, LocalDate today) {
        return ProgrammeState.on(today, requireCohort(place).start(), calendars.of(place.organisation()));
    }

    /** Whose own time has not begun waits for it; whose own time is over has finished, however far the cohort is. */
    private static ProgrammeState outside(Placement place, LocalDate today) {
        var end = place.period().to();
        return end == null || place.period().from().isAfter(today)
                ? new ProgrammeState.Before(place.period().from())
                : new ProgrammeState.Finished(end);
    }

    private CohortSummary requireCohort(Placement place) {
        return store.cohort(place.cohort())
                .orElseThrow(() -> new IllegalStateException("A cohort with people is gone: " + place.cohort()))
                .summary();
    }
}
