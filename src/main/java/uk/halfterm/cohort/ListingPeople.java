package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.halfterm.cohort.CohortStanding.Lack;
import uk.halfterm.cohort.CohortStanding.Unplaced;
import uk.halfterm.cohort.People.MenteeRow;
import uk.halfterm.cohort.People.MentorRow;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Scope;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.schoolcalendar.SchoolCalendar;
import uk.halfterm.schoolcalendar.SchoolCalendars;

/** The people that a scope reaches on a day, row by row for a tutor and counted by cohort for a lead. */
final class ListingPeople {

    private final Scope scope;
    private final LocalDate today;
    private final SchoolCalendars calendars;
    private final Map<CohortId, CohortSummary> cohorts;
    private final Map<OrganisationId, SchoolCalendar> calendarOf = new HashMap<>();
    private final List<Mentee> mentees;
    private final List<Mentor> mentors;

    ListingPeople(PlacementStore store, SchoolCalendars calendars, Scope scope, LocalDate today) {
        this.scope = scope;
        this.today = today;
        this.calendars = calendars;
        this.cohorts = store.cohorts().stream()
                .map(Cohort::summary)
                .collect(Collectors.toUnmodifiableMap(CohortSummary::id, Function.identity()));
        this.mentees = store.menteesWithin(scope);
        this.mentors = store.mentorsWithin(scope);
    }

    People people() {
        return new People(
                menteeRows()
                        .sorted(Comparator.comparing((MenteeRow row) -> !row.isUnpaired())
                                .thenComparing(row -> row.cohort().start())
                                .thenComparing(row -> row.mentee().value()))
                        .toList(),
                mentorRows()
                        .sorted(Comparator.comparing(
                                        (MentorRow row) -> row.cohort().start())
                                .thenComparing(row -> row.mentor().value()))
                        .toList());
    }

    List<CohortStanding> standings() {
        var menteesOf =
                menteeRows().collect(Collectors.groupingBy(row -> row.cohort().id()));
        var mentorsOf =
                mentorRows().collect(Collectors.groupingBy(row -> row.cohort().id()));
        return cohorts.values().stream()
                .filter(cohort -> scope.kind() != Scope.Kind.COHORT
                        || scope.coversCohort(cohort.id().value()))
                .sorted(Comparator.comparing(CohortSummary::start))
                .map(cohort -> standing(
                        cohort,
                        menteesOf.getOrDefault(cohort.id(), List.of()),
                        mentorsOf.getOrDefault(cohort.id(), List.of())))
                .toList();
    }

    private CohortStanding standing(CohortSummary cohort, List<MenteeRow> menteeRows, List<MentorRow> mentorRows) {
        var england = calendars.england();
        var state = ProgrammeState.on(today, cohort.start(), england);
        return new CohortStanding(
                cohort,
                state,
                cohort.start().blocksIn(england.currentOrNext(today).term()),
                menteeRows.size(),
                mentorRows.size(),
                state instanceof ProgrammeState.Finished ? List.of() : unplaced(cohort, menteeRows, mentorRows));
    }

    private static List<Unplaced> unplaced(
            CohortSummary cohort, List<MenteeRow> menteeRows, List<MentorRow> mentorRows) {
        boolean hasGroups = !cohort.groups().isEmpty();
        var unplaced = new ArrayList<Unplaced>();
        for (var row : menteeRows) {
            if (row.isUnpaired()) {
                unplaced.add(new Unplaced(row.mentee(), row.organisation(), Lack.MENTOR));
            }
            if (hasGroups && row.group() == null) {
                unplaced.add(new Unplaced(row.mentee(), row.organisation(), Lack.MENTEE_GROUP));
            }
        }
        for (var row : mentorRows) {
            if (hasGroups && row.group() == null) {
                unplaced.add(new Unplaced(row.mentor(), row.organisation(), Lack.MENTOR_GROUP));
            }
        }
        return unplaced;
    }

    private Stream<MenteeRow> menteeRows() {
        return mentees.stream()
                .flatMap(mentee -> mentee.enrolments().stream()
                        .filter(this::isListed)
                        .map(enrolment -> menteeRow(mentee.person(), enrolment)));
    }

    private MenteeRow menteeRow(PersonId mentee, Enrolment enrolment) {
        var cohort = cohortOf(enrolment);
        var mentorship = enrolment.mentorshipOnOrAfter(today);
        return new MenteeRow(
                mentee,
                enrolment.organisation(),
                cohort,
                cohort.group(enrolment.group()).orElse(null),
                ProgrammeState.on(today, cohort.start(), calendarOf(enrolment.organisation())),
                enrolment.period(),
                mentorship.map(Mentorship::mentor).orElse(null),
                mentorship.map(found -> found.period().from()).orElse(null));
    }

    private Stream<MentorRow> mentorRows() {
        var menteeCounts = FindingPlaces.pairsOn(today, mentees.stream(), scope)
                .collect(Collectors.groupingBy(Pair::mentor, Collectors.summingInt(_ -> 1)));
        return mentors.stream()
                .flatMap(mentor -> mentor.memberships().stream()
                        .filter(this::isListed)
                        .map(membership -> {
                            var cohort = cohortOf(membership);
                            return new MentorRow(
                                    mentor.person(),
                                    membership.organisation(),
                                    cohort,
                                    cohort.group(membership.group()).orElse(null),
                                    membership.period(),
                                    menteeCounts.getOrDefault(mentor.person(), 0));
                        }));
    }

    private boolean isListed(Placement place) {
        return place.isWithin(scope) && place.hasNotEndedBy(today);
    }

    private CohortSummary cohortOf(Placement place) {
        var cohort = cohorts.get(place.cohort());
        if (cohort == null) {
            throw new IllegalStateException("A cohort with people is gone: " + place.cohort());
        }
        return cohort;
    }

    private SchoolCalendar calendarOf(OrganisationId organisation) {
        return calendarOf.computeIfAbsent(organisation, calendars::of);
    }
}
