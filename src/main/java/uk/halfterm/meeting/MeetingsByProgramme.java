package uk.halfterm.meeting;

import java.util.List;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.springframework.stereotype.Component;
import uk.halfterm.platform.store.schema.Batches;
import uk.halfterm.platform.store.schema.SchemaStep;

/**
 * Step 6: meetings are named by their programme too, and {@code ecf} was the only one there was. Each is written under its new name
 * before the old one goes; a step that was broken off in between writes the same again.
 */
@Component
final class MeetingsByProgramme implements SchemaStep {

    private static final String PROGRAMME = "ecf";

    @Override
    public int number() {
        return 6;
    }

    @Override
    public String what() {
        return "meetings by programme";
    }

    @Override
    public void apply(MongoDatabase store) {
        var meetings = store.getCollection("meetings");
        Batches.of(
                meetings,
                some -> bringOver(
                        meetings,
                        some.stream()
                                .filter(meeting -> meeting.get("programme") == null)
                                .toList()));
    }

    private static void bringOver(MongoCollection<Document> meetings, List<Document> old) {
        if (old.isEmpty()) {
            return;
        }
        meetings.bulkWrite(old.stream()
                .map(MeetingsByProgramme::named)
                .map(meeting -> new ReplaceOneModel<>(
                        Filters.eq(meeting.getString("_id")), meeting, new ReplaceOptions().upsert(true)))
                .toList());
        meetings.deleteMany(Filters.in(
                "_id", old.stream().map(meeting -> meeting.getString("_id")).toList()));
    }

    private static Document named(Document old) {
        var meeting = new Document(old);
        meeting.put("_id", nameOf(old.getString("_id")));
        meeting.put("programme", PROGRAMME);
        meeting.put(
                "outbox",
                old.getList("outbox", Document.class, List.of()).stream()
                        .map(MeetingsByProgramme::renamed)
                        .toList());
        return meeting;
    }

    /** What waits to be told of a meeting names it too. */
    private static Document renamed(Document entry) {
        var named = new Document(entry);
        var event = new Document(entry.get("event", Document.class));
        event.computeIfPresent("meeting", (_, meeting) -> nameOf((String) meeting));
        named.put("event", event);
        return named;
    }

    private static String nameOf(String meeting) {
        return PROGRAMME + "." + meeting;
    }
}
