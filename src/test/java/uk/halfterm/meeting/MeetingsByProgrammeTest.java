package uk.halfterm.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.PersonId;
import uk.halfterm.platform.store.StoreTest;

import static org.assertj.core.api.Assertions.assertThat;

@StoreTest
@Import(MeetingStoreConfiguration.class)
class MeetingsByProgrammeTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 8);
    private static final Instant NOW = Instant.parse("2024-01-08T15:30:00Z");
    private static final PersonId MENTOR = PersonId.of("mo");

    @Autowired
    private MongoOperations store;

    @Autowired
    private MongoDatabaseFactory databases;

    @Test
    void namesMeetingsByTheirProgramme() {
        keep(old("amina.2024-01-08", "amina"));

        step();

        var id = MeetingId.of(ProgrammeId.of("ecf"), PersonId.of("amina"), MONDAY);
        assertThat(store.findAll(Meeting.class)).singleElement().satisfies(meeting -> {
            assertThat(meeting.id()).isEqualTo(id);
            assertThat(meeting.programme()).isEqualTo(ProgrammeId.of("ecf"));
            assertThat(meeting.version()).isEqualTo(3);
            assertThat(meeting.marks()).containsExactly(HeldMark.of(MENTOR, NOW));
            assertThat(meeting.outbox())
                    .singleElement()
                    .satisfies(entry ->
                            assertThat(entry.event()).isEqualTo(new MeetingHeld(id, PersonId.of("amina"), MENTOR)));
        });
    }

    @Test
    void doesTheSameWhenItIsBegunAgain() {
        var old = IntStream.range(0, 1200)
                .mapToObj(number -> old("mentee-%04d.2024-01-08".formatted(number), "mentee-%04d".formatted(number)))
                .toList();
        old.forEach(this::keep);
        step();
        var done = all();

        step();
        assertThat(all()).isEqualTo(done);

        // Broken off after some were written under their new names and before the old ones went.
        old.subList(300, 900).forEach(this::keep);
        step();

        assertThat(done).hasSize(1200);
        assertThat(done).allMatch(meeting -> meeting.getString("_id").startsWith("ecf.mentee-"));
        assertThat(all()).isEqualTo(done);
    }

    private static Document old(String id, String mentee) {
        var said = new Document("meeting", id)
                .append("mentee", mentee)
                .append("mentor", "mo")
                .append("_class", "meeting.held");
        return new Document("_id", id)
                .append("version", 3L)
                .append("mentee", mentee)
                .append("mentor", "mo")
                .append("monday", MONDAY.toString())
                .append("marks", List.of(new Document("by", "mo").append("at", Date.from(NOW))))
                .append(
                        "outbox",
                        List.of(new Document("_id", "one")
                                .append("event", said)
                                .append("occurredAt", Date.from(NOW))
                                .append("attempts", 0)
                                .append("dueAt", Date.from(NOW))
                                .append("poisoned", false)))
                .append("_class", "meeting");
    }

    private void keep(Document meeting) {
        store.getCollection("meetings").insertOne(new Document(meeting));
    }

    private void step() {
        new MeetingsByProgramme().apply(databases.getMongoDatabase());
    }

    private List<Document> all() {
        return store.getCollection("meetings")
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }
}
