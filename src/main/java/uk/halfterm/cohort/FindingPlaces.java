package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
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
                pairsOn(today, store.menteesOf(List.of(actor.person())).stream(), actor.scope())
                        .filter(pair -> pair.mentor().equals(actor.person()))
                        .toList();
            case INDUCTION_TUTOR ->
                pairsOn(today, store.menteesAt(CohortAccess.schoolOf(actor)).stream(), actor.scope())
                        .toList();
            case TRAINER, PROGRAMME_LEAD, ADMINISTRATOR -> List.of();
        };
    }

    Optional<Pair> pairOf(Actor actor, PersonId mentee, LocalDate today) {
        return switch (actor.role()) {
            case MENTEE, MENTOR, INDUCTION_TUTOR ->
                pairsOn(today, store.mentee(mentee).stream(), actor.scope())
                        .filter(pair -> actor.is(Role.INDUCTION_TUTOR)
                                || actor.person().equals(actor.is(Role.MENTEE) ? pair.mentee() : pair.mentor()))
                        .findFirst();
            case TRAINER, PROGRAMME_LEAD, ADMINISTRATOR -> Optional.empty();
        };
    }

    Set<PersonId> lookedAfter(Actor viewer, Collection<PersonId> people, LocalDate today) {
        if (!CohortAccess.looksAfterPeople(viewer)) {
            return pairsOf(viewer, today).stream()
                    .filter(pair -> pair.mentor().equals(viewer.person()))
                    .map(Pair::mentee)
                    .filter(people::contains)
                    .collect(Collectors.toUnmodifiableSet());
        }
        var found = store.mentees(people).stream()
                .filter(mentee -> isWithin(viewer.scope(), mentee.enrolments(), today))
                .map(Mentee::person)
                .collect(Collectors.toCollection(HashSet::new));
        var others = people.stream().filter(person -> !found.contains(person)).toList();
        if (!others.isEmpty()) {
            store.mentors(others).stream()
                    .filter(mentor -> isWithin(viewer.scope(), mentor.memberships(), today))
                    .forEach(mentor -> found.add(mentor.person()));
        }
        return found;
    }

    private static boolean isWithin(Scope scope, List<? extends Placement> places, LocalDate today) {
        return places.stream().anyMatch(place -> place.hasNotEndedBy(today) && place.isWithin(scope));
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
