package uk.halfterm.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Fills a store with invented people: copies of the demonstration's schools with everything that the store holds of their people,
 * which are places in cohorts, pairs, what they studied and half terms of meetings. It copies documents and knows nothing of what is
 * in them but ids, addresses and names, so that it need not change with them.
 */
final class InventedPeople {

    private static final int A_BATCH = 1_000;

    private static final List<String> GIVEN = List.of(
            "Aisha", "Adam", "Beth", "Bilal", "Chloe", "Dev", "Ella", "Ewan", "Farah", "George", "Hannah", "Ibrahim",
            "Isla", "Jakub", "Jade", "Kofi", "Leah", "Marcus", "Nadia", "Niamh", "Oliver", "Poppy", "Rahul", "Rosie",
            "Sadia", "Sean", "Tara", "Umar", "Violet", "Will", "Yasmin", "Zoe");

    private static final List<String> FAMILY = List.of(
            "Abbott",
            "Ahmed",
            "Barker",
            "Begum",
            "Carter",
            "Chowdhury",
            "Dunn",
            "Edwards",
            "Fisher",
            "Gill",
            "Hughes",
            "Iqbal",
            "Jones",
            "Kaur",
            "Khan",
            "Lewis",
            "Mistry",
            "Morgan",
            "Nowak",
            "Osei",
            "Patel",
            "Quinn",
            "Roberts",
            "Shah",
            "Taylor",
            "Underwood",
            "Vaughan",
            "Wright",
            "Young");

    private final MongoOperations store;

    InventedPeople(MongoOperations store) {
        this.store = store;
    }

    /** Copies whole schools until there are at least so many accounts. */
    void fillUpTo(int people) {
        var accounts = documents("accounts");
        if (accounts.size() >= people) {
            return;
        }
        var schools = ids(documents("organisations"));
        var placed = accounts.stream()
                .filter(account -> schools.stream().anyMatch(account.toJson()::contains))
                .toList();
        var copied = new TreeSet<>(ids(placed));
        copied.addAll(schools.stream()
                .filter(school ->
                        placed.stream().anyMatch(account -> account.toJson().contains(school)))
                .collect(Collectors.toSet()));
        var originals = originals(copied);
        var anyOf = Pattern.compile(copied.stream().map(Pattern::quote).collect(Collectors.joining("|")));
        int copies = (people - accounts.size() + placed.size() - 1) / placed.size();
        var full = new LinkedHashMap<String, List<BsonDocument>>();
        for (int copy = 1; copy <= copies; copy++) {
            var another = new Copy(copy, schools, copied, anyOf);
            originals.forEach((collection, documents) -> {
                var batch = full.computeIfAbsent(collection, _ -> new ArrayList<>());
                documents.forEach(document -> batch.add(another.of(document)));
                if (batch.size() >= A_BATCH) {
                    insert(collection, batch);
                }
            });
        }
        full.forEach(this::insert);
    }

    /** Every document that names one of the people or schools. */
    private Map<String, List<BsonDocument>> originals(Set<String> copied) {
        var originals = new LinkedHashMap<String, List<BsonDocument>>();
        for (var collection : new TreeSet<>(store.getCollectionNames())) {
            var naming = documents(collection).stream()
                    .filter(document -> {
                        var text = document.toJson();
                        return copied.stream().anyMatch(text::contains);
                    })
                    .toList();
            if (!naming.isEmpty()) {
                originals.put(collection, naming);
            }
        }
        return originals;
    }

    private void insert(String collection, List<BsonDocument> batch) {
        if (!batch.isEmpty()) {
            bson(collection).insertMany(batch, new InsertManyOptions().ordered(false));
            batch.clear();
        }
    }

    private List<BsonDocument> documents(String collection) {
        return bson(collection).find().into(new ArrayList<>());
    }

    private MongoCollection<BsonDocument> bson(String collection) {
        return store.getCollection(collection).withDocumentClass(BsonDocument.class);
    }

    private static Set<String> ids(List<BsonDocument> documents) {
        return documents.stream()
                .map(document -> document.getString("_id").getValue())
                .collect(Collectors.toSet());
    }

    /** One more of each school, with other people. */
    private static final class Copy {

        private final int number;
        private final Map<String, String> renamed = new HashMap<>();
        private final Pattern original;
        private final int shortest;

        Copy(int number, Set<String> schools, Set<String> copied, Pattern original) {
            this.number = number;
            this.original = original;
            this.shortest = copied.stream().mapToInt(String::length).min().orElse(0);
            copied.forEach(id -> renamed.put(
                    id,
                    schools.contains(id) ? id + "-" + number : UUID.randomUUID().toString()));
        }

        BsonDocument of(BsonDocument document) {
            var copy = new BsonDocument();
            document.forEach((field, value) -> copy.put(renamed(field), of(field, value)));
            return copy;
        }

        private BsonValue of(String field, BsonValue value) {
            return switch (value) {
                case BsonDocument document
                when field.equals("name") && document.containsKey("family") -> name(document);
                case BsonDocument document -> of(document);
                // Events of the originals, which are told once.
                case BsonArray _ when field.equals("outbox") -> new BsonArray();
                case BsonArray list ->
                    new BsonArray(list.stream().map(one -> of("", one)).toList());
                case BsonString text -> new BsonString(renamed(text.getValue()));
                default -> value;
            };
        }

        private BsonDocument name(BsonDocument name) {
            int person = renamed(name.toString()).hashCode() ^ number * 0x9E3779B9;
            return name.clone()
                    .append("given", new BsonString(GIVEN.get(Math.floorMod(person, GIVEN.size()))))
                    .append("family", new BsonString(FAMILY.get(Math.floorMod(person >> 8, FAMILY.size()))));
        }

        private String renamed(String text) {
            var another = renamed.get(text);
            if (another != null) {
                return another;
            }
            int at = text.indexOf("@demo.");
            if (at > 0) {
                return text.substring(0, at) + "-" + number + text.substring(at);
            }
            return text.length() < shortest
                    ? text
                    : original.matcher(text).replaceAll(found -> renamed.get(found.group()));
        }
    }
}
