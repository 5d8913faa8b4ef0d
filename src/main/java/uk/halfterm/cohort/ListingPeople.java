package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.halfterm.cohort.CountedPeople.Counts;
import uk.halfterm.cohort.People.MenteeRow;
import uk.halfterm.cohort.People.MentorRow;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.PersonId;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.schoolcalendar.SchoolCalendar;
import uk.halfterm.schoolcalendar.SchoolCalendars;
import uk.halfterm.shared.PageOf;

/** The people that somebody looks after on a day, one row a person: a page of a cohort or school, or a school whole. */
final class ListingPeople {

    private static final int NOBODY_BY_NAME = 0;

    private final PlacementStore store;
    private final PlaceQueries queries;
    private final CountedPeople counted;
    private final SchoolCalendars calendars;
    private final Standpoint viewer;
    private final LocalDate today;

    ListingPeople(
            PlacementStore store,
            PlaceQueries queries,
            CountedPeople counted,
            SchoolCalendars calendars,
            Standpoint viewer) {
        this.store = store;
        this.queries = queries;
        this.counted = counted;
        this.calendars = calendars;
        this.viewer = viewer;
        this.today = viewer.today();
    }

    /** Everybody of a school: those without a mentor first, then by cohort. */
    People school(OrganisationId school) {
        var reach = new Reach(null, school);
        var mentees = viewer.schoolMentees();
        return new People(
                menteeRows(reach, mentees).stream()
                        .sorted(Comparator.comparing((MenteeRow row) -> !row.isUnpaired())
                                .thenComparing(MenteeRow::cohort, CohortSummary.BY_START)
                                .thenComparing(row -> row.mentee().value()))
                        .toList(),
                mentorRows(reach, viewer.schoolMentors(), mentees).stream()
                        .sorted(Comparator.comparing(MentorRow::cohort, CohortSummary.BY_START)
                                .thenComparing(row -> row.mentor().value()))
                        .toList());
    }

    /** The same page as {@link #mentees} for a whole school, whose people are few and known to its tutor's standpoint already. */
    PageOf<MenteeRow> menteesOfSchool(Reach reach, int page) {
        var all = viewer.schoolMentees().stream()
                .filter(mentee -> mentee.placeWithin(reach, today).isPresent())
                .sorted(Comparator.comparing((Mentee mentee) -> !isUnpaired(mentee, reach))
                        .thenComparing(Mentee::unpairedFrom, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(mentee -> mentee.person().value()))
                .toList();
        return PageOf.of(page, all.size(), (skip, limit) -> menteeRows(reach, part(all, skip, limit)));
    }

    PageOf<MentorRow> mentorsOfSchool(Reach reach, int page) {
        var all = viewer.schoolMentors().stream()
                .filter(mentor -> mentor.placeWithin(reach, today).isPresent())
                .toList();
        return PageOf.of(
                page, all.size(), (skip, limit) -> mentorRows(reach, part(all, skip, limit), viewer.schoolMentees()));
    }

    private boolean isUnpaired(Mentee mentee, Reach reach) {
        return mentee.placeWithin(reach, today)
                .filter(place -> place.isUnpaired(today))
                .isPresent();
    }

    private static <T> List<T> part(List<T> all, long skip, int limit) {
        return all.stream().skip(skip).limit(limit).toList();
    }

    PageOf<MenteeRow> mentees(Reach reach, int page) {
        long unpaired = countUnpaired(reach);
        long all = counted(reach).map(Counts::mentees).orElseGet(() -> queries.countMentees(reach, today));
        return PageOf.of(page, all, (skip, limit) -> {
            var first = Math.clamp(unpaired - skip, 0, limit);
            var others = Math.clamp(all - skip - first, 0, limit - first);
            return menteeRows(
                    reach,
                    viewer.listed(Stream.concat(
                                    first == 0 ? Stream.of() : queries.unpaired(reach, today, skip, first).stream(),
                                    others == 0
                                            ? Stream.of()
                                            : queries
                                                    .paired(reach, today, Math.max(0, skip - unpaired), others)
                                                    .stream())
                            .toList()));
        });
    }

    PageOf<MentorRow> mentors(Reach reach, int page) {
        long all = counted(reach).map(Counts::mentors).orElseGet(() -> queries.countMentors(reach, today));
        return PageOf.of(page, all, (skip, limit) -> {
            var mentors = queries.mentors(reach, today, skip, limit);
            return mentorRows(
                    reach,
                    mentors,
                    store.menteesOf(mentors.stream().map(Mentor::person).toList()));
        });
    }

    private long countUnpaired(Reach reach) {
        return counted(reach).map(Counts::unpaired).orElseGet(() -> queries.countUnpaired(reach, today));
    }

    /** A cohort's people are counted already; a school's, of all cohorts, are few. */
    private Optional<Counts> counted(Reach reach) {
        return Optional.ofNullable(reach.cohort())
                .map(cohort -> counted.of(viewer.cohort(cohort), reach, NOBODY_BY_NAME, today));
    }

    private List<MenteeRow> menteeRows(Reach reach, List<Mentee> mentees) {
        record Listed(PersonId mentee, Enrolment enrolment) {}
        var listed = mentees.stream()
                .flatMap(mentee -> mentee.placeWithin(reach, today).stream()
                        .map(enrolment -> new Listed(mentee.person(), enrolment)))
                .toList();
        var calendarOf = calendarsOf(listed.stream()
                .map(one -> one.enrolment().organisation())
                .distinct()
                .toList());
        return listed.stream()
                .map(one -> menteeRow(
                        one.mentee(),
                        one.enrolment(),
                        viewer.cohort(one.enrolment().cohort()),
                        calendarOf.getOrDefault(one.enrolment().organisation(), calendars.england())))
                .toList();
    }

    /** One school's calendar is known to the viewer already; those of many are read at once. */
    private Map<OrganisationId, SchoolCalendar> calendarsOf(List<OrganisationId> schools) {
        return schools.size() == 1
                ? Map.of(schools.getFirst(), viewer.calendarOf(schools.getFirst()))
                : calendars.of(schools);
    }

    private MenteeRow menteeRow(PersonId mentee, Enrolment enrolment, CohortSummary cohort, SchoolCalendar calendar) {
        var mentorship = enrolment.mentorshipOnOrAfter(today);
        return new MenteeRow(
                mentee,
                enrolment.organisation(),
                cohort,
                cohort.group(enrolment.group()).orElse(null),
                ProgrammeState.on(
                        today, cohort, viewer.programme(cohort.programme()).schedule(), enrolment.pace(), calendar),
                enrolment.period(),
                mentorship.map(Mentorship::mentor).orElse(null),
                mentorship.map(found -> found.period().from()).orElse(null));
    }

    private List<MentorRow> mentorRows(Reach reach, List<Mentor> mentors, Collection<Mentee> theirMentees) {
        record MentorIn(PersonId mentor, ProgrammeId programme) {}
        var menteesOf = viewer.standing(
                        theirMentees.stream()
                                .flatMap(mentee -> mentee.mentorshipsOn(
                                        today, viewer.actor().scope()))
                                .toList(),
                        mentors)
                .collect(Collectors.groupingBy(
                        pair -> new MentorIn(pair.mentor(), pair.programme()), Collectors.summingInt(_ -> 1)));
        return mentors.stream()
                .flatMap(mentor -> mentor.placeWithin(reach, today).stream()
                        .map(membership -> mentorRow(
                                mentor.person(),
                                membership,
                                viewer.cohort(membership.cohort()),
                                menteesOf.getOrDefault(
                                        new MentorIn(
                                                mentor.person(),
                                                membership.cohort().programme()),
                                        0))))
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
}
