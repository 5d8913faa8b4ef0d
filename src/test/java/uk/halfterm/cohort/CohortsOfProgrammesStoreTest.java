package uk.halfterm.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.Scope;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.platform.store.moving.OlderRelease;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.halfterm.cohort.PlacedPeople.ELM_GROVE;

/** Step 3 on what release 0.1.0 kept, with a role in a cohort and an untold event added. */
@StoreTest
@Import(CohortBeans.class)
class CohortsOfProgrammesStoreTest {

    /** The collections in which step 3 changes something. */
    private static final List<String> CHANGED = List.of(
            "mentees", "mentors", "accounts", "training_events", "cohort_timetables", "demonstrationTold", "cohorts");

    private static final Pattern WITHOUT_PROGRAMME =
            Pattern.compile("(?<![a-z.-])(september|january|april)-\\d\\d-\\d\\d");

    private static final String MENTOR = "0a892b97-fa3c-4af2-8f3e-a572a69331aa";

    @Autowired
    private MongoDatabaseFactory databases;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private PlacedPeople people;

    private MongoDatabase store;

    @BeforeEach
    void begin() {
        store = databases.getMongoDatabase();
        OlderRelease.into(store);
        store.getCollection("accounts").insertOne(Document.parse("""
                {_id: "a-lead", version: 0, email: "september-23-24@example.org", grants: [
                  {role: "PROGRAMME_LEAD", scope: {_id: "september-23-24", kind: "COHORT"}},
                  {role: "MENTOR", scope: {_id: "elm-grove-primary", kind: "ORGANISATION"}},
                  {role: "TRAINER", scope: {kind: "EVERYWHERE"}}]}"""));
        store.getCollection("training_events").insertOne(Document.parse("""
                {_id: "january-22-23.2023-24-spring.mentors.all",
                 invitation: {cohort: "january-22-23", circles: ["january-22-23"]},
                 outbox: [{_id: "1", event: {event: "january-22-23.2023-24-spring.mentors.all", _class: "training.event-scheduled"}}]}"""));
        // Step 2 comes first, and its keys name cohorts too.
        new KeysOfPlaces().apply(store);
    }

    @Test
    void nothingIsLeftThatNamesACohortWithoutItsProgramme() {
        assertThat(all().toString()).containsPattern(WITHOUT_PROGRAMME);

        step();

        all().forEach((collection, documents) -> assertThat(documents).allSatisfy(document -> {
            document.remove("email");
            assertThat(document.toJson()).as(collection).doesNotContainPattern(WITHOUT_PROGRAMME);
        }));
        assertThat(store.getCollection("accounts")
                        .find(new Document("_id", "a-lead"))
                        .first()
                        .toJson())
                .contains("september-23-24@example.org", "\"ecf.september-23-24\"", "\"elm-grove-primary\"");
    }

    @Test
    void losesAndAddsNoDocument() {
        var before = sizes();

        step();

        assertThat(sizes()).isEqualTo(before);
    }

    @Test
    void thePortalFindsEverybodyWhereTheyWere() {
        step();

        assertThat(cohorts.all())
                .extracting(cohort -> cohort.id().value())
                .containsExactly(
                        "ecf.april-21-22",
                        "ecf.september-22-23",
                        "ecf.january-22-23",
                        "ecf.april-22-23",
                        "ecf.september-23-24",
                        "ecf.january-23-24");
        var mentor = people.as(PlacedPeople.actor(MENTOR, Role.MENTOR, Scope.organisation(ELM_GROVE.value())));
        assertThat(mentor.position()).get().isInstanceOfSatisfying(Position.InTerms.class, position -> {
            assertThat(position.sections()).containsExactly(3);
            assertThat(position.group())
                    .isEqualTo(new GroupSummary(GroupId.of("ecf.september-23-24/bournville"), "Bournville"));
        });
        assertThat(mentor.pairs()).isNotEmpty().allSatisfy(pair -> {
            assertThat(pair.mentor()).isEqualTo(PersonId.of(MENTOR));
            assertThat(pair.pace()).isEqualTo(Pace.FULL_TIME);
        });
        assertThat(cohorts.standings(people.as(PlacedPeople.LEAD), 20).cohorts())
                .extracting(CohortStanding::mentees)
                .containsExactly(1L, 1L, 0L, 1L, 3L, 1L);
    }

    @Test
    void takenTwiceItComesToTheSame() {
        step();
        var once = all();

        step();

        assertThat(all()).isEqualTo(once);
    }

    /** Broken off, some documents are old, some new, and some of those whose id changes are there twice. */
    @RepeatedTest(5)
    void brokenOffAndTakenAgainItComesToTheSame(RepetitionInfo repetition) {
        var before = all();
        step();
        var after = all();
        var random = new Random(repetition.getCurrentRepetition());

        for (var collection : CHANGED) {
            var there = store.getCollection(collection);
            for (var old : before.get(collection)) {
                if (random.nextBoolean()) {
                    var now = renamed(old, after.get(collection));
                    if (random.nextBoolean()) {
                        there.deleteOne(new Document("_id", now));
                    }
                    there.deleteOne(new Document("_id", old.get("_id")));
                    there.insertOne(old);
                }
            }
        }
        step();

        assertThat(all()).isEqualTo(after);
    }

    @Test
    void dropsTheIndexThatTheOneByCohortAndStartTakesThePlaceOf() {
        store.getCollection("training_events")
                .createIndex(Indexes.ascending("invitation.cohort"), new IndexOptions().name("cohort"));

        step();

        assertThat(store.getCollection("training_events").listIndexes())
                .extracting(index -> index.getString("name"))
                .doesNotContain("cohort");
    }

    /** The id that the document has after the step. */
    private static Object renamed(Document old, List<Document> after) {
        var id = old.getString("_id");
        return after.stream()
                .map(document -> document.getString("_id"))
                .filter(now -> now.equals(id) || now.replace("ecf.", "").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void step() {
        new CohortsOfProgrammes().apply(store);
    }

    private Map<String, Integer> sizes() {
        var sizes = new TreeMap<String, Integer>();
        all().forEach((collection, documents) -> sizes.put(collection, documents.size()));
        return sizes;
    }

    /** But for the programmes' texts, which step 4 reads anew. */
    private Map<String, List<Document>> all() {
        var all = new TreeMap<String, List<Document>>();
        for (var name : store.listCollectionNames()) {
            if (!name.startsWith("programme_")) {
                all.put(
                        name,
                        store.getCollection(name)
                                .find()
                                .sort(Sorts.ascending("_id"))
                                .into(new ArrayList<>()));
            }
        }
        return all;
    }
}
