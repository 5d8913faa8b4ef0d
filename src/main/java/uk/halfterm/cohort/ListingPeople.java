package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.halfterm.cohort.People.MenteeRow;
import uk.halfterm.cohort.People.MentorRow;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Scope;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.schoolcalendar.SchoolCalendar;
import uk.halfterm.schoolcalendar.SchoolCalendars;
import uk.halfterm.shared.PageOf;

/** The people that somebody looks after on a day, one row a person: a page of a cohort or school, or a school whole. */
final class ListingPeople {

    private final PlacementStore store;
    private final PlaceQueries queries;
    private final SchoolCalendars calendars;
    private final Scope scope;
    private final LocalDate today;

    ListingPeople(PlacementStore store, PlaceQueries queries, SchoolCalendars calendars, Scope scope, LocalDate today) {
        this.store = store;
        this.queries = queries;
        this.calendars = calendars;
        this.scope = scope;
        this.today = today;
    }

    /** Everybody of a school: those without a mentor first, then by cohort. */
    People school(OrganisationId school) {
        var reach = new Reach(null, school);
        var mentees = store.menteesAt(school);
        return new People(
                menteeRows(reach, mentees).stream()
                        .sorted(Comparator.comparing((MenteeRow row) -> !row.isUnpaired())
                                .thenComparing(row -> row.cohort().start())
                                .thenComparing(row -> row.mentee().value()))
                        .toList(),
                mentorRows(reach, store.mentorsAt(school), mentees).stream()
                        .sorted(Comparator.comparing(
                                        (MentorRow row) -> row.cohort().start())
                                .thenComparing(row -> row.mentor().value()))
                        .toList());
    }

    PageOf<MenteeRow> mentees(Reach reach, int page) {
        var unpaired = queries.countUnpaired(reach, today);
        var all = queries.countMentees(reach, today);
        return PageOf.of(page, all, (skip, limit) -> {
            var first = Math.clamp(unpaired - skip, 0, limit);
            var others = Math.clamp(all - skip - first, 0, limit - first);
            return menteeRows(
                    reach,
                    Stream.concat(
                                    first == 0 ? Stream.of() : queries.unpaired(reach, today, skip, first).stream(),
                                    others == 0
                                            ? Stream.of()
                                            : queries
                                                    .paired(reach, today, Math.max(0, skip - unpaired), others)
                                                    .stream())
                            .toList());
        });
    }

    PageOf<MentorRow> mentors(Reach reach, int page) {
        return PageOf.of(page, queries.countMentors(reach, today), (skip, limit) -> {
            var mentors = queries.mentors(reach, today, skip, limit);
            return mentorRows(
                    reach,
                    mentors,
                    store.menteesOf(mentors.stream().map(Mentor::person).toList()));
        });
    }

    private List<MenteeRow> menteeRows(Reach reach, List<Mentee> mentees) {
        record Listed(PersonId mentee, Enrolment enrolment) {}
        var listed = mentees.stream()
                .flatMap(mentee -> mentee.placeWithin(reach, today).stream()
                        .map(enrolment -> new Listed(mentee.person(), enrolment)))
                .toList();
        var cohorts = cohorts();
        var calendarOf = calendars.of(listed.stream()
                .map(one -> one.enrolment().organisation())
                .distinct()
                .toList());
        return listed.stream()
                .map(one -> menteeRow(
                        one.mentee(),
                        one.enrolment(),
                        cohortOf(one.enrolment(), cohorts),
                        calendarOf.getOrDefault(one.enrolment().organisation(), calendars.england())))
                .toList();
    }

    private MenteeRow menteeRow(PersonId mentee, Enrolment enrolment, CohortSummary cohort, SchoolCalendar calendar) {
        var mentorship = enrolment.mentorshipOnOrAfter(today);
        return new MenteeRow(
                mentee,
                enrolment.organisation(),
                cohort,
                cohort.group(enrolment.group()).orElse(null),
                ProgrammeState.on(today, cohort.start(), calendar),
                enrolment.period(),
                mentorship.map(Mentorship::mentor).orElse(null),
                mentorship.map(found -> found.period().from()).orElse(null));
    }

    private List<MentorRow> mentorRows(Reach reach, List<Mentor> mentors, Collection<Mentee> theirMentees) {
        var cohorts = cohorts();
        var menteesOf = FindingPlaces.pairsOn(today, theirMentees.stream(), scope)
                .collect(Collectors.groupingBy(Pair::mentor, Collectors.summingInt(_ -> 1)));
        return mentors.stream()
                .flatMap(mentor -> mentor.placeWithin(reach, today).stream()
                        .map(membership -> mentorRow(
                                mentor.person(),
                                membership,
                                cohortOf(membership, cohorts),
                                menteesOf.getOrDefault(mentor.person(), 0))))
                .toList();
    }

    private static MentorRow mentorRow(
            PersonId mentor, MentorMembership membership, CohortSummary cohort, int mentees) {
        return new MentorRow(
                mentor,
                membership.organisation(),
                cohort,
                cohort.group(membership.group()).orElse(null),
                membership.period(),
                mentees);
    }

    private Map<CohortId, CohortSummary> cohorts() {
        return store.cohorts().stream()
                .map(Cohort::summary)
                .collect(Collectors.toUnmodifiableMap(CohortSummary::id, Function.identity()));
    }

    private static CohortSummary cohortOf(Placement place, Map<CohortId, CohortSummary> cohorts) {
        var cohort = cohorts.get(place.cohort());
        if (cohort == null) {
            throw new IllegalStateException("A cohort with people is gone: " + place.cohort());
        }
        return cohort;
    }
}
