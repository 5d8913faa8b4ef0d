package uk.halfterm.cohort;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.curriculum.Rolling;
import uk.halfterm.identity.PersonId;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.shared.DateRange;

import static org.assertj.core.api.Assertions.assertThat;

/** When the numbers of a cohort are counted anew: two nodes on one store, which trust a count for an hour. */
@StoreTest
@Import(CohortIndexes.class)
class CountedPeopleStoreTest {

    private static final CohortId SEPTEMBER = CohortId.of("ecf.september-23-24");
    private static final OrganisationId OAK_HILL = OrganisationId.of("oak-hill");
    private static final Reach ALL = new Reach(SEPTEMBER, null);
    private static final LocalDate TODAY = LocalDate.of(2024, 1, 10);
    private static final CohortSummary COHORT = new CohortSummary(SEPTEMBER, new Rolling(TODAY), List.of(), null);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Autowired
    private MongoOperations store;

    private PlacementStore places;
    private CountedPeople here;
    private CountedPeople elsewhere;

    @BeforeEach
    void startTwoNodes() {
        var changes = new PlaceChanges(store, Duration.ZERO);
        places = new PlacementStore(store, changes);
        here = new CountedPeople(store, changes, AN_HOUR);
        elsewhere = new CountedPeople(store, new PlaceChanges(store, Duration.ZERO), AN_HOUR);
    }

    @Test
    void aChangeIsCountedOnEveryNode() {
        enrol("ada", TODAY.plusYears(1));
        assertThat(mentees(here, TODAY)).isEqualTo(1);
        assertThat(mentees(elsewhere, TODAY)).isEqualTo(1);

        enrol("ben", TODAY.plusYears(1));

        assertThat(mentees(here, TODAY)).isEqualTo(2);
        assertThat(mentees(elsewhere, TODAY)).isEqualTo(2);
    }

    @Test
    void whatNobodyChangedIsNotCountedAgain() {
        enrol("ada", TODAY.plusYears(1));
        assertThat(mentees(here, TODAY)).isEqualTo(1);

        store.remove(Mentee.class).all(); // as nobody does who says so

        assertThat(mentees(here, TODAY)).isEqualTo(1);
    }

    @Test
    void anotherDayIsCountedByItself() {
        enrol("ada", TODAY);

        assertThat(mentees(here, TODAY)).isEqualTo(1);
        assertThat(mentees(here, TODAY.plusDays(1))).isZero();
    }

    @Test
    void whoLeavesTheCohortIsCountedInNeitherAnyMore() {
        enrol("ada", TODAY.plusYears(1));
        assertThat(mentees(here, TODAY)).isEqualTo(1);

        places.changeMentee(
                PersonId.of("ada"),
                mentee -> new Mentee(mentee.person(), mentee.version(), List.of(), null, List.of()));

        assertThat(mentees(here, TODAY)).isZero();
    }

    @Test
    void whoeverWantsNamesGetsThemThoughOnlyNumbersWereCounted() {
        enrol("ada", TODAY.plusYears(1));
        assertThat(unpaired(0)).isEmpty();

        assertThat(unpaired(20)).containsExactly(PersonId.of("ada"));
        assertThat(unpaired(0)).as("numbers with the names kept serve both").hasSize(1);
    }

    private List<PersonId> unpaired(int first) {
        return here.of(COHORT, ALL, first, TODAY).lacking().getFirst().first().stream()
                .map(CohortStanding.Unplaced::person)
                .toList();
    }

    private void enrol(String person, LocalDate to) {
        places.changeMentee(
                PersonId.of(person),
                mentee -> mentee.enrolled(new Enrolment(
                        SEPTEMBER,
                        null,
                        OAK_HILL,
                        new DateRange(LocalDate.of(2023, 9, 1), to),
                        List.of(),
                        Pace.FULL_TIME)));
    }

    private static long mentees(CountedPeople counted, LocalDate day) {
        return counted.of(COHORT, ALL, 20, day).mentees();
    }
}
