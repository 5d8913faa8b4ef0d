package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.halfterm.platform.store.schema.Batches;
import uk.halfterm.platform.store.schema.SchemaStep;

/**
 * Step 2: mentees and mentors get the keys by which lists of a cohort find and order them, and lose the indexes that these take the
 * place of. Works through all of them, some hundred at a time; one that is written meanwhile has its keys already.
 */
@Component
final class KeysOfPlaces implements SchemaStep {

    @Override
    public int number() {
        return 2;
    }

    @Override
    public String what() {
        return "mentees and mentors by cohort and day";
    }

    @Override
    public void apply(MongoDatabase store) {
        var mentees = store.getCollection("mentees");
        var mentors = store.getCollection("mentors");
        each(mentees, mentee -> {
            var enrolments = mentee.getList("enrolments", Document.class, List.of());
            var unpaired = enrolments.stream()
                    .flatMap(enrolment -> unpairedFrom(enrolment).stream())
                    .min(Comparator.naturalOrder());
            return Updates.combine(
                    withoutGroup(enrolments),
                    unpaired.map(day -> Updates.set("unpairedFrom", day.toString()))
                            .orElseGet(() -> Updates.unset("unpairedFrom")));
        });
        each(mentors, mentor -> withoutGroup(mentor.getList("memberships", Document.class, List.of())));
        drop(mentees, List.of("organisation", "cohort"));
        drop(mentors, List.of("organisation", "cohort"));
    }

    @FunctionalInterface
    private interface Change {
        Bson of(Document person);
    }

    private static void each(MongoCollection<Document> people, Change change) {
        Batches.of(
                people,
                some -> people.bulkWrite(some.stream()
                        .<WriteModel<Document>>map(person -> new UpdateOneModel<>(
                                new Document("_id", person.get("_id")).append("version", person.get("version")),
                                change.of(person)))
                        .toList()));
    }

    private static Bson withoutGroup(List<Document> places) {
        return Updates.set(
                "cohortsWithoutGroup",
                places.stream()
                        .filter(place -> place.get("group") == null)
                        .map(place -> place.getString("cohort"))
                        .distinct()
                        .toList());
    }

    /** The day after the last mentorship; the first day where there is none; none where it lasts as long as the enrolment. */
    private static Optional<LocalDate> unpairedFrom(Document enrolment) {
        var period = enrolment.get("period", Document.class);
        var mentorships = enrolment.getList("mentorships", Document.class, List.of());
        if (mentorships.isEmpty()) {
            return Optional.ofNullable(day(period, "from"));
        }
        var ends = mentorships.stream()
                .map(mentorship -> day(mentorship.get("period", Document.class), "to"))
                .toList();
        if (ends.contains(null)) {
            return Optional.empty();
        }
        var end = day(period, "to");
        return ends.stream()
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(mentored -> end == null || mentored.isBefore(end))
                .map(mentored -> mentored.plusDays(1));
    }

    private static @Nullable LocalDate day(Document period, String field) {
        var day = period.getString(field);
        return day == null ? null : LocalDate.parse(day);
    }

    private static void drop(MongoCollection<Document> people, List<String> names) {
        people.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>()).stream()
                .filter(names::contains)
                .forEach(people::dropIndex);
    }
}
