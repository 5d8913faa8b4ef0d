package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.identity.PersonId;
import uk.halfterm.platform.store.StoreTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is in a cohort on 10 January 2024, and who is not. */
@StoreTest
@Import({CohortMembers.class, CohortIndexes.class, MembersIndexes.class})
class CohortMembersStoreTest {

    private static final CohortId SEPTEMBER = CohortId.of("ecf.september-23-24");
    private static final CohortId JANUARY = CohortId.of("ecf.january-23-24");
    private static final GroupId BOURNVILLE = GroupId.of(SEPTEMBER.value() + "/bournville");
    private static final GroupId WISPA = GroupId.of(SEPTEMBER.value() + "/wispa");
    private static final LocalDate START = LocalDate.of(2023, 9, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 1, 10);

    @Autowired
    private CohortMembers members;

    @Autowired
    private MongoOperations store;

    @Test
    void findsTheMentorsOfTheGroupsThatAreAskedFor() {
        mentor("bo", place(SEPTEMBER, BOURNVILLE, START, null));
        mentor("wi", place(SEPTEMBER, WISPA, START, null));
        mentor("none", place(SEPTEMBER, null, START, null));
        mentor("jan", place(JANUARY, null, START, null));
        mentee("bea", place(SEPTEMBER, BOURNVILLE, START, null));

        assertThat(members.mentors(SEPTEMBER, List.of(BOURNVILLE), DAY, null, 10))
                .containsExactly(person("bo"));
        assertThat(members.mentors(SEPTEMBER, List.of(BOURNVILLE, WISPA), DAY, null, 10))
                .containsExactly(person("bo"), person("wi"));
        assertThat(members.mentors(SEPTEMBER, List.of(), DAY, null, 10))
                .as("the whole cohort, also who has no group")
                .containsExactly(person("bo"), person("none"), person("wi"));
    }

    @Test
    void findsMenteesByTheirEnrolments() {
        mentee("bea", place(SEPTEMBER, BOURNVILLE, START, null));
        mentee("will", place(SEPTEMBER, WISPA, START, null));
        mentor("bo", place(SEPTEMBER, BOURNVILLE, START, null));

        assertThat(members.mentees(SEPTEMBER, List.of(WISPA), DAY, null, 10)).containsExactly(person("will"));
        assertThat(members.mentees(SEPTEMBER, List.of(), DAY, null, 10)).containsExactly(person("bea"), person("will"));
    }

    @Test
    void leavesOutWhoIsNotThereOnTheDay() {
        mentor("left", place(SEPTEMBER, BOURNVILLE, START, DAY.minusDays(1)));
        mentor("last-day", place(SEPTEMBER, BOURNVILLE, START, DAY));
        mentor("first-day", place(SEPTEMBER, BOURNVILLE, DAY, null));
        mentor("to-come", place(SEPTEMBER, BOURNVILLE, DAY.plusDays(1), null));

        assertThat(members.mentors(SEPTEMBER, List.of(), DAY, null, 10))
                .containsExactly(person("first-day"), person("last-day"));
    }

    @Test
    void asksGroupAndDayOfOneAndTheSamePlace() {
        mentor("moved", place(SEPTEMBER, BOURNVILLE, START, DAY.minusDays(1)), place(SEPTEMBER, WISPA, DAY, null));

        assertThat(members.mentors(SEPTEMBER, List.of(BOURNVILLE), DAY, null, 10))
                .isEmpty();
        assertThat(members.mentors(SEPTEMBER, List.of(WISPA), DAY, null, 10)).containsExactly(person("moved"));
    }

    @Test
    void namesEverybodyOnceInParts() {
        IntStream.range(0, 55).forEach(i -> mentee("m-" + (100 + i), place(SEPTEMBER, BOURNVILLE, START, null)));
        IntStream.range(0, 55).forEach(i -> mentee("j-" + (100 + i), place(JANUARY, null, START, null)));

        var all = new ArrayList<PersonId>();
        var part = members.mentees(SEPTEMBER, List.of(), DAY, null, 20);
        while (!part.isEmpty()) {
            assertThat(part).hasSizeLessThanOrEqualTo(20);
            all.addAll(part);
            part = members.mentees(SEPTEMBER, List.of(), DAY, part.getLast(), 20);
        }

        assertThat(all)
                .hasSize(55)
                .doesNotHaveDuplicates()
                .allMatch(one -> one.value().startsWith("m-"));
    }

    private static Document place(CohortId cohort, @Nullable GroupId group, LocalDate from, @Nullable LocalDate to) {
        var period = new Document("from", from.toString());
        if (to != null) {
            period.append("to", to.toString());
        }
        var place = new Document("cohort", cohort.value()).append("organisation", "elm-grove-primary");
        return (group == null ? place : place.append("group", group.value())).append("period", period);
    }

    private void mentor(String id, Document... places) {
        keep("mentors", id, "memberships", places);
    }

    private void mentee(String id, Document... places) {
        keep("mentees", id, "enrolments", places);
    }

    private void keep(String people, String id, String field, Document... places) {
        store.getCollection(people).insertOne(new Document("_id", id).append(field, List.of(places)));
    }

    private static PersonId person(String id) {
        return PersonId.of(id);
    }
}
