package uk.halfterm.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.springframework.stereotype.Component;
import uk.halfterm.platform.store.schema.Batches;
import uk.halfterm.platform.store.schema.SchemaStep;

/**
 * Step 3: a cohort belongs to a programme, and its id says which. Until then there was one, so {@code september-23-24} becomes
 * {@code ecf.september-23-24} wherever it is named: in cohorts and their groups, in people's places and roles, and in the timetable.
 * A document whose own id changes is written under the new one before the old one goes.
 */
@Component
final class CohortsOfProgrammes implements SchemaStep {

    private static final String PREFIX = "ecf.";

    /** Where other documents name a cohort, a group or an event, as a text or a list of texts. */
    private static final Set<String> NAMING =
            Set.of("cohort", "group", "groups", "circles", "cohortsWithoutGroup", "event");

    @Override
    public int number() {
        return 3;
    }

    @Override
    public String what() {
        return "cohorts of a programme";
    }

    @Override
    public void apply(MongoDatabase store) {
        each(store.getCollection("mentees"), CohortsOfProgrammes::named);
        each(store.getCollection("mentors"), CohortsOfProgrammes::named);
        each(store.getCollection("accounts"), CohortsOfProgrammes::grants);
        each(store.getCollection("training_events"), event -> renamed(named(event)));
        each(store.getCollection("cohort_timetables"), timetable -> renamed(named(timetable)));
        each(store.getCollection("demonstrationTold"), CohortsOfProgrammes::told);
        each(store.getCollection("cohorts"), CohortsOfProgrammes::cohort);
        dropIndex(store.getCollection("training_events"));
    }

    private static void each(MongoCollection<Document> collection, UnaryOperator<Document> change) {
        Batches.of(collection, some -> some.forEach(document -> write(collection, document, change.apply(document))));
    }

    private static void write(MongoCollection<Document> collection, Document before, Document after) {
        if (after.equals(before)) {
            return;
        }
        collection.replaceOne(Filters.eq(after.getString("_id")), after, new ReplaceOptions().upsert(true));
        if (!after.getString("_id").equals(before.getString("_id"))) {
            collection.deleteOne(Filters.eq(before.getString("_id")));
        }
    }

    private static Document renamed(Document document) {
        return new Document(document).append("_id", prefixed(document.getString("_id")));
    }

    private static Document told(Document told) {
        var id = told.getString("_id");
        var slash = id.indexOf('/');
        return slash < 0
                ? told
                : new Document(told).append("_id", id.substring(0, slash + 1) + prefixed(id.substring(slash + 1)));
    }

    private static Document cohort(Document cohort) {
        var changed = renamed(cohort);
        changed.append(
                "groups",
                cohort.getList("groups", Document.class, List.of()).stream()
                        .map(CohortsOfProgrammes::renamed)
                        .toList());
        var start = cohort.get("start", Document.class);
        if (start != null) {
            changed.remove("start");
            changed.remove("programme");
            changed.append("opening", new Document(start).append("_class", "curriculum.cohort-start"));
        }
        return changed;
    }

    private static Document grants(Document account) {
        var grants = account.getList("grants", Document.class, List.of()).stream()
                .map(CohortsOfProgrammes::grant)
                .toList();
        return new Document(account).append("grants", grants);
    }

    private static Document grant(Document grant) {
        var scope = grant.get("scope", Document.class);
        if (scope == null || !"COHORT".equals(scope.getString("kind"))) {
            return grant;
        }
        return new Document(grant).append("scope", renamed(scope));
    }

    /** The document with every name of a cohort, group or event in it prefixed, however deep it lies. */
    private static Document named(Document document) {
        var changed = new Document();
        document.forEach((field, value) -> changed.append(field, value(field, value)));
        return changed;
    }

    private static Object value(String field, Object value) {
        return switch (value) {
            case Document inner -> named(inner);
            case String text when NAMING.contains(field) -> prefixed(text);
            case List<?> list -> list.stream().map(one -> value(field, one)).toList();
            case null, default -> value;
        };
    }

    private static String prefixed(String name) {
        return name.startsWith(PREFIX) ? name : PREFIX + name;
    }

    /** The index by cohort and start takes the place of the one by cohort. */
    private static void dropIndex(MongoCollection<Document> events) {
        events.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>()).stream()
                .filter("cohort"::equals)
                .forEach(events::dropIndex);
    }
}
