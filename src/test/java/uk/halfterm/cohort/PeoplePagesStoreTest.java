package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.cohort.People.MenteeRow;
import uk.halfterm.cohort.People.MentorRow;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.Scope;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.shared.DateRange;
import uk.halfterm.shared.NoAccess;
import uk.halfterm.shared.PageOf;
import uk.halfterm.shared.PersonName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Lists of more people than a page, with people who left, moved, or wait for a mentor. */
@StoreTest
@Import(CohortBeans.class)
class PeoplePagesStoreTest {

    private static final List<CohortId> COHORTS = Stream.of(
                    "ecf.april-22-23", "ecf.september-23-24", "ecf.january-23-24")
            .map(CohortId::of)
            .toList();
    private static final CohortId SEPTEMBER = COHORTS.get(1);
    private static final CohortId JANUARY = COHORTS.getLast();
    private static final OrganisationId ELM_GROVE = OrganisationId.of("elm-grove-primary");
    private static final OrganisationId OAK_HILL = OrganisationId.of("oak-hill-academy");
    private static final LocalDate START = LocalDate.of(2023, 9, 4);
    private static final LocalDate TODAY = LocalDate.of(2024, 1, 8);
    private static final PersonId ADA = PersonId.of("ada");
    private static final PersonId MAY = PersonId.of("may");
    private static final Actor LEAD = actor(Role.PROGRAMME_LEAD, Scope.everywhere());

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private Surroundings known;

    @Autowired
    private MongoOperations store;

    @BeforeEach
    void openCohorts() {
        cohorts.open(OpenCohort.of("April 22-23", "ecf"));
        cohorts.open(OpenCohort.of("September 23-24", "ecf", "Bournville"));
        cohorts.open(OpenCohort.of("January 23-24", "ecf"));
    }

    @Test
    void thePagesOfACohortTogetherAreItsPeopleInOrderOnAnyDay() {
        var mentees = manyMentees(new Random(8));
        store.insertAll(mentees);

        for (var today : List.of(START.minusDays(30), TODAY, TODAY.plusDays(1), TODAY.plusMonths(5))) {
            for (var cohort : COHORTS) {
                var reach = new Reach(cohort, null);
                assertThat(allPages(LEAD, cohort, today)).isEqualTo(expected(mentees, reach, today));
            }
        }
    }

    @Test
    void thePagesOfASchoolTogetherAreItsPeopleOnAnyDay() {
        var mentees = manyMentees(new Random(9));
        store.insertAll(mentees);
        var tutor = actor(Role.INDUCTION_TUTOR, Scope.organisation(OAK_HILL.value()));
        var leadOfOakHill = actor(Role.PROGRAMME_LEAD, Scope.organisation(OAK_HILL.value()));

        for (var today : List.of(TODAY, TODAY.plusMonths(5))) {
            assertThat(allPages(tutor, null, today)).isEqualTo(expected(mentees, new Reach(null, OAK_HILL), today));
            assertThat(allPages(leadOfOakHill, SEPTEMBER, today))
                    .isEqualTo(expected(mentees, new Reach(SEPTEMBER, OAK_HILL), today));
        }
    }

    @Test
    void countsEachCohortAsItsPagesDo() {
        var mentees = manyMentees(new Random(10));
        store.insertAll(mentees);
        store.insertAll(manyMentors());

        var standings = cohorts.standings(as(LEAD, TODAY), 1000);

        for (var standing : standings.cohorts()) {
            var cohort = standing.cohort().id();
            assertThat(standing.mentees())
                    .isEqualTo(expected(mentees, new Reach(cohort, null), TODAY).size());
            assertThat(standing.mentors())
                    .isEqualTo(cohorts.mentors(as(LEAD, TODAY), cohort, 1).all());
        }
        assertThat(standings.unplaced()).hasSize((int) standings.unplacedInAll());
        assertThat(standings.unplaced())
                .filteredOn(one -> one.lack() == CohortStanding.Lack.MENTOR)
                .extracting(CohortStanding.Unplaced::person)
                .containsExactlyElementsOf(COHORTS.stream()
                        .flatMap(cohort -> mentees.stream()
                                .filter(mentee -> isUnpaired(mentee, new Reach(cohort, null), TODAY))
                                .sorted(LONGEST_FIRST)
                                .map(Mentee::person))
                        .toList());
    }

    @Test
    void countsForALeadOfASchoolItsOwnPeopleOfEachCohort() {
        var leadOfOakHill = actor(Role.PROGRAMME_LEAD, Scope.organisation(OAK_HILL.value()));
        var period = DateRange.since(START);
        store.insert(mentee(ADA, enrolment(SEPTEMBER, OAK_HILL, period, MAY)));
        store.insert(mentee(PersonId.of("ben"), enrolment(SEPTEMBER, ELM_GROVE, period, MAY)));
        store.insert(
                new Mentor(MAY, null, List.of(new MentorMembership(SEPTEMBER, null, OAK_HILL, period)), List.of()));
        store.insertAll(manyMentors());

        var standings = cohorts.standings(as(leadOfOakHill, TODAY), 20);

        assertThat(standings.cohorts()).extracting(CohortStanding::mentees).containsExactly(1L);
        assertThat(standings.cohorts()).extracting(CohortStanding::mentors).containsExactly(1L);
        assertThat(standings.unplaced())
                .extracting(CohortStanding.Unplaced::lack)
                .containsExactly(CohortStanding.Lack.MENTEE_GROUP, CohortStanding.Lack.MENTOR_GROUP);
        assertThat(cohorts.mentors(as(leadOfOakHill, TODAY), SEPTEMBER, 1).rows())
                .extracting(MentorRow::mentor)
                .containsExactly(MAY);
    }

    @Test
    void isWithoutAMentorFromTheDayAfterTheMentorship() {
        var lastDay = TODAY.plusWeeks(3);
        store.insert(mentee(
                ADA,
                new Enrolment(
                        SEPTEMBER,
                        null,
                        ELM_GROVE,
                        DateRange.since(START),
                        List.of(new Mentorship(MAY, DateRange.of(START, lastDay))),
                        Pace.FULL_TIME)));
        store.insert(mentee(PersonId.of("zoe"), enrolment(SEPTEMBER, ELM_GROVE, DateRange.since(START), MAY)));

        assertThat(unpaired(SEPTEMBER, lastDay)).isEmpty();
        assertThat(unpaired(SEPTEMBER, lastDay.plusDays(1))).containsExactly(ADA);
        assertThat(cohorts.mentees(as(LEAD, lastDay.plusDays(1)), SEPTEMBER, 1).rows())
                .extracting(MenteeRow::mentee)
                .containsExactly(ADA, PersonId.of("zoe"));
    }

    @Test
    void whoMovesToAnotherCohortIsOnBothListsUntilTheDay() {
        var lastDay = TODAY.plusWeeks(3);
        store.insert(mentee(
                ADA,
                enrolment(SEPTEMBER, ELM_GROVE, DateRange.of(START, lastDay), MAY),
                enrolment(JANUARY, OAK_HILL, DateRange.since(lastDay.plusDays(1)), null)));

        assertThat(unpaired(SEPTEMBER, TODAY)).isEmpty();
        assertThat(cohorts.mentees(as(LEAD, lastDay), SEPTEMBER, 1).all()).isEqualTo(1);
        assertThat(cohorts.mentees(as(LEAD, lastDay.plusDays(1)), SEPTEMBER, 1).all())
                .isZero();
        assertThat(unpaired(JANUARY, TODAY)).containsExactly(ADA);
        assertThat(unpaired(JANUARY, lastDay.plusDays(1))).containsExactly(ADA);
    }

    @Test
    void pagesMentorsWithTheirMenteesOfTheDay() {
        store.insertAll(manyMentors());
        store.insert(mentee(ADA, enrolment(SEPTEMBER, ELM_GROVE, DateRange.since(START), PersonId.of("mentor-119"))));

        var first = cohorts.mentors(as(LEAD, TODAY), SEPTEMBER, 1);
        var last = cohorts.mentors(as(LEAD, TODAY), SEPTEMBER, 99);

        assertThat(first.all()).isEqualTo(100);
        assertThat(first.rows())
                .hasSize(50)
                .first()
                .extracting(MentorRow::mentor)
                .isEqualTo(PersonId.of("mentor-020"));
        assertThat(last.number()).isEqualTo(2);
        assertThat(last.rows()).last().extracting(MentorRow::mentees).isEqualTo(1);
        assertThat(cohorts.mentors(as(LEAD, TODAY), JANUARY, 1).all())
                .as("who is in two cohorts is on both lists")
                .isEqualTo(60);
    }

    @Test
    void listsNobodyBeyondTheScope() {
        var leadOfSeptember = actor(Role.PROGRAMME_LEAD, Scope.cohort(SEPTEMBER.value()));
        var tutorOfOakHill = actor(Role.INDUCTION_TUTOR, Scope.organisation(OAK_HILL.value()));
        store.insert(mentee(ADA, enrolment(JANUARY, ELM_GROVE, DateRange.since(START), null)));

        assertThat(as(leadOfSeptember, TODAY).cohorts())
                .extracting(CohortSummary::id)
                .containsExactly(SEPTEMBER);
        assertThat(cohorts.mentees(as(leadOfSeptember, TODAY), null, 1).rows()).isEmpty();
        assertThatThrownBy(() -> cohorts.mentees(as(leadOfSeptember, TODAY), JANUARY, 1))
                .isInstanceOf(NoAccess.class);
        assertThatThrownBy(() -> cohorts.mentors(as(leadOfSeptember, TODAY), JANUARY, 1))
                .isInstanceOf(NoAccess.class);
        assertThat(cohorts.mentees(as(tutorOfOakHill, TODAY), JANUARY, 1).all()).isZero();
        for (var role : List.of(Role.MENTOR, Role.MENTEE, Role.TRAINER, Role.ADMINISTRATOR)) {
            assertThatThrownBy(() -> cohorts.mentees(as(actor(role, Scope.everywhere()), TODAY), JANUARY, 1))
                    .isInstanceOf(NoAccess.class);
        }
        assertThatThrownBy(() -> cohorts.peopleOf(as(LEAD, TODAY)))
                .as("a lead asks page by page")
                .isInstanceOf(NoAccess.class);
        assertThatThrownBy(() -> cohorts.mentees(as(LEAD, TODAY), null, 1))
                .as("never everybody")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsTheRowsOfAPageAndOfTheEndedPlacesBetweenThem() {
        store.insertAll(IntStream.range(0, 300)
                .mapToObj(number -> mentee(
                        PersonId.of("mentee-%03d".formatted(number)),
                        enrolment(
                                SEPTEMBER,
                                ELM_GROVE,
                                number % 60 == 0 ? DateRange.of(START, TODAY.minusDays(1)) : DateRange.since(START),
                                MAY)))
                .toList());

        var figures = explained("""
                {$and: [
                  {enrolments: {$elemMatch: {cohort: 'ecf.september-23-24', 'period.to': {$not: {$lt: '2024-01-08'}}}}},
                  {enrolments: {$not: {$elemMatch: {cohort: 'ecf.september-23-24', 'period.to': {$not: {$lt: '2024-01-08'}},
                    mentorships: {$not: {$elemMatch: {'period.to': {$not: {$lt: '2024-01-08'}}}}}}}}}
                ]}""");

        assertThat(figures).containsEntry("totalDocsExamined", 102L).containsEntry("nReturned", 50L);
    }

    private Standpoint as(Actor actor, LocalDate day) {
        return new Standpoint(actor, day, known);
    }

    private Document explained(String filter) {
        var find = new Document("find", "mentees")
                .append("filter", Document.parse(filter))
                .append("sort", new Document("unpairedFrom", 1).append("_id", 1))
                .append("skip", 50)
                .append("limit", 50);
        return store.executeCommand(new Document("explain", find).append("verbosity", "executionStats"))
                .get("executionStats", Document.class);
    }

    private List<PersonId> allPages(Actor actor, @Nullable CohortId cohort, LocalDate today) {
        var together = new ArrayList<PersonId>();
        PageOf<MenteeRow> page;
        var number = 1;
        do {
            page = cohorts.mentees(as(actor, today), cohort, number++);
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(PageOf.ROWS);
            page.rows().forEach(row -> together.add(row.mentee()));
        } while (number <= page.pages());
        assertThat(page.all()).isEqualTo(together.size());
        return together;
    }

    private List<PersonId> unpaired(CohortId cohort, LocalDate today) {
        return cohorts.mentees(as(LEAD, today), cohort, 1).rows().stream()
                .filter(MenteeRow::isUnpaired)
                .map(MenteeRow::mentee)
                .toList();
    }

    private static final Comparator<Mentee> LONGEST_FIRST = Comparator.comparing(
                    Mentee::unpairedFrom, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(mentee -> mentee.person().value());

    /** The rule in plain words: a place there that is not over; those without a mentor first. */
    private static List<PersonId> expected(List<Mentee> mentees, Reach reach, LocalDate today) {
        return mentees.stream()
                .filter(mentee -> mentee.enrolments().stream()
                        .anyMatch(place -> reach.covers(place) && place.hasNotEndedBy(today)))
                .sorted(Comparator.comparing((Mentee mentee) -> !isUnpaired(mentee, reach, today))
                        .thenComparing(LONGEST_FIRST))
                .map(Mentee::person)
                .toList();
    }

    private static boolean isUnpaired(Mentee mentee, Reach reach, LocalDate today) {
        return mentee.enrolments().stream()
                .filter(place -> reach.covers(place) && place.hasNotEndedBy(today))
                .anyMatch(place -> place.mentorships().stream().noneMatch(mentorship -> {
                    var end = mentorship.period().to();
                    return end == null || !end.isBefore(today);
                }));
    }

    /** 300 mentees with one to three places after each other, open or ended, with a mentor for all, some or none of the time. */
    private static List<Mentee> manyMentees(Random random) {
        return IntStream.range(0, 300)
                .mapToObj(number -> {
                    var places = new ArrayList<Enrolment>();
                    var from = START.minusDays(random.nextInt(200));
                    for (var more = random.nextInt(3); more >= 0; more--) {
                        var end = more == 0 && random.nextBoolean() ? null : from.plusDays(20L + random.nextInt(300));
                        places.add(new Enrolment(
                                COHORTS.get(random.nextInt(COHORTS.size())),
                                null,
                                random.nextInt(4) == 0 ? OAK_HILL : ELM_GROVE,
                                new DateRange(from, end),
                                mentorships(from, end, random.nextInt(6)),
                                Pace.FULL_TIME));
                        from = end == null ? from : end.plusDays(1);
                    }
                    return mentee(PersonId.of("mentee-%03d".formatted(number)), places.toArray(Enrolment[]::new));
                })
                .toList();
    }

    private static List<Mentorship> mentorships(LocalDate from, @Nullable LocalDate end, int kind) {
        return switch (kind) {
            case 0 -> List.of();
            case 1 -> List.of(new Mentorship(MAY, DateRange.of(from, from.plusDays(15))));
            case 2 ->
                List.of(
                        new Mentorship(MAY, DateRange.of(from, from.plusDays(10))),
                        new Mentorship(PersonId.of("otis"), new DateRange(from.plusDays(11), end)));
            default -> List.of(new Mentorship(MAY, new DateRange(from, end)));
        };
    }

    /** 120 mentors of September, the first 20 of whom have left, and 60 of them of January too. */
    private static List<Mentor> manyMentors() {
        return IntStream.range(0, 120)
                .mapToObj(number -> {
                    var places = new ArrayList<MentorMembership>();
                    var period = number < 20 ? DateRange.of(START, TODAY.minusDays(1)) : DateRange.since(START);
                    places.add(new MentorMembership(SEPTEMBER, null, ELM_GROVE, period));
                    if (number >= 60) {
                        places.add(new MentorMembership(JANUARY, null, ELM_GROVE, DateRange.since(TODAY)));
                    }
                    return new Mentor(PersonId.of("mentor-%03d".formatted(number)), null, places, List.of());
                })
                .toList();
    }

    private static Enrolment enrolment(
            CohortId cohort, OrganisationId school, DateRange period, @Nullable PersonId mentor) {
        return new Enrolment(
                cohort,
                null,
                school,
                period,
                mentor == null ? List.of() : List.of(new Mentorship(mentor, period)),
                Pace.FULL_TIME);
    }

    private static Mentee mentee(PersonId person, Enrolment... places) {
        return new Mentee(person, null, List.of(places), null, List.of());
    }

    private static Actor actor(Role role, Scope scope) {
        return new Actor(PersonId.of("some-one"), PersonName.of("Some", "One"), role, scope);
    }
}
