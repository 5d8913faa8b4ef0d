package uk.halfterm.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.GroupId;
import uk.halfterm.identity.PersonId;
import uk.halfterm.platform.store.StoreTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom an event of January 2024 is for. */
@StoreTest
@Import(TrainingFixture.Beans.class)
class InvitedPeopleStoreTest {

    private static final CohortId SEPTEMBER = CohortId.of("ecf.september-23-24");
    private static final GroupId BOURNVILLE = GroupId.of("ecf.september-23-24/bournville");
    private static final GroupId WISPA = GroupId.of("ecf.september-23-24/wispa");

    @Autowired
    private InvitedPeople invited;

    @Autowired
    private MongoOperations store;

    private TrainingFixture training;

    @BeforeEach
    void placePeople() {
        training = new TrainingFixture(store);
        place("mentors", "memberships", "bo", BOURNVILLE, "2024-12-31");
        place("mentors", "memberships", "left", BOURNVILLE, "2024-01-09");
        place("mentors", "memberships", "wim", WISPA, "2024-12-31");
        place("mentees", "enrolments", "bea", BOURNVILLE, "2024-12-31");
    }

    @Test
    void areTheMentorsOfItsGroupsForAnEventOfMentors() {
        var event = event(EventAudience.MENTORS, BOURNVILLE);

        assertThat(people(event)).containsExactly(PersonId.of("bo"));
    }

    @Test
    void areTheMenteesOfItsGroupsForAnEventOfMentees() {
        var event = event(EventAudience.MENTEES, BOURNVILLE, WISPA);

        assertThat(people(event)).containsExactly(PersonId.of("bea"));
    }

    @Test
    void areEverybodyOfTheCohortWhereItHasNoGroups() {
        var event = event(EventAudience.MENTORS);

        assertThat(people(event)).containsExactly(PersonId.of("bo"), PersonId.of("wim"));
    }

    @Test
    void areNamedInPartsHoweverManyTheyAre() {
        var event = event(EventAudience.MENTORS);
        IntStream.range(0, 400).forEach(i -> place("mentors", "memberships", "m-" + i, WISPA, "2024-12-31"));

        var parts = new ArrayList<List<PersonId>>();
        invited.inParts(event, parts::add);

        assertThat(parts).extracting(List::size).containsExactly(200, 200, 2);
        assertThat(parts.stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    @Test
    void knowsTheEventAsItIsNow() {
        var event = event(EventAudience.MENTORS);

        assertThat(invited.event(event)).hasValueSatisfying(now -> {
            assertThat(now.times()).hasToString("Wednesday 10 January 2024, 2.00pm to 4.00pm");
            assertThat(now.isOver(LocalDate.of(2024, 1, 10))).isFalse();
            assertThat(now.isOver(LocalDate.of(2024, 1, 11))).isTrue();
        });
        assertThat(invited.event(TrainingEventId.of("never-planned"))).isEmpty();
    }

    private TrainingEventId event(EventAudience audience, GroupId... groups) {
        return training.event(SEPTEMBER, List.of(groups), audience, 10, Location.Online.linkToCome());
    }

    private List<PersonId> people(TrainingEventId event) {
        var people = new ArrayList<PersonId>();
        invited.inParts(event, people::addAll);
        return people;
    }

    private void place(String people, String places, String id, GroupId group, String until) {
        store.getCollection(people)
                .insertOne(new Document("_id", id)
                        .append(
                                places,
                                List.of(new Document("cohort", SEPTEMBER.value())
                                        .append("group", group.value())
                                        .append("period", new Document("from", "2023-09-01").append("to", until)))));
    }
}
