package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.identity.PersonId;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.shared.DateRange;

import static org.assertj.core.api.Assertions.assertThat;

@StoreTest
@Import(CohortIndexes.class)
class KeysOfPlacesTest {

    private static final CohortId COHORT = CohortId.of("ecf.september-23-24");
    private static final GroupId GROUP = GroupId.of(COHORT, "Bournville");
    private static final OrganisationId SCHOOL = OrganisationId.of("elm-grove-primary");
    private static final PersonId MENTOR = PersonId.of("mentor");
    private static final LocalDate START = LocalDate.of(2023, 9, 4);

    @Autowired
    private MongoOperations store;

    @Autowired
    private MongoDatabaseFactory databases;

    @Test
    void givesOlderPeopleTheKeysThatTodaysClassesWrite() {
        store.insertAll(mentees());
        store.insertAll(mentors());
        var mentees = all("mentees");
        var mentors = all("mentors");
        store.getCollection("mentees").updateMany(Filters.empty(), Updates.unset("unpairedFrom"));
        store.getCollection("mentees").updateMany(Filters.empty(), Updates.unset("cohortsWithoutGroup"));
        store.getCollection("mentors").updateMany(Filters.empty(), Updates.unset("cohortsWithoutGroup"));
        store.getCollection("mentors").createIndex(Indexes.ascending("a"), new IndexOptions().name("cohort"));

        for (var time = 0; time < 2; time++) {
            new KeysOfPlaces().apply(databases.getMongoDatabase());

            assertThat(all("mentees")).isEqualTo(mentees);
            assertThat(all("mentors")).isEqualTo(mentors);
        }
        assertThat(store.getCollection("mentors").listIndexes())
                .extracting(index -> index.getString("name"))
                .contains("cohort_person")
                .doesNotContain("cohort");
    }

    private List<Document> all(String collection) {
        return store.getCollection(collection)
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    /** More than the step takes at once: never, wholly, partly and for some time mentored, with and without a group and an end. */
    private static List<Mentee> mentees() {
        return IntStream.range(0, 1200)
                .mapToObj(number -> {
                    var period = number % 2 == 0 ? DateRange.since(START) : DateRange.of(START, START.plusDays(300));
                    var mentorships = switch (number % 5) {
                        case 0 -> List.<Mentorship>of();
                        case 1 -> List.of(new Mentorship(MENTOR, period));
                        case 2 -> List.of(new Mentorship(MENTOR, DateRange.since(START)));
                        case 3 -> List.of(new Mentorship(MENTOR, DateRange.of(START, START.plusDays(90))));
                        default ->
                            List.of(
                                    new Mentorship(MENTOR, DateRange.of(START, START.plusDays(90))),
                                    new Mentorship(MENTOR, new DateRange(START.plusDays(100), period.to())));
                    };
                    var place = new Enrolment(
                            COHORT, number % 3 == 0 ? null : GROUP, SCHOOL, period, mentorships, Pace.FULL_TIME);
                    return new Mentee(
                            PersonId.of("mentee-%04d".formatted(number)), null, List.of(place), null, List.of());
                })
                .toList();
    }

    private static List<Mentor> mentors() {
        return IntStream.range(0, 3)
                .mapToObj(number -> new Mentor(
                        PersonId.of("mentor-" + number),
                        null,
                        List.of(new MentorMembership(
                                COHORT, number == 0 ? null : GROUP, SCHOOL, DateRange.since(START))),
                        List.of()))
                .toList();
    }
}
