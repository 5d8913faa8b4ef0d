package uk.halfterm.organisation.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import uk.halfterm.organisation.OrganisationSource;
import uk.halfterm.organisation.OrganisationStatus;
import uk.halfterm.organisation.SearchKeys;
import uk.halfterm.shared.Faults;

/**
 * Takes the register's file into the store, some hundred rows at a time. It writes only the facts that the register keeps, of organisations
 * that came from it, so that nothing else is touched and a second run changes nothing. A row with a fault is reported and changes nothing;
 * a file that cannot be followed as a whole changes nothing at all.
 */
final class RegisterImport {

    static final String COLLECTION = "organisations";

    private static final int AT_ONCE = 500;
    private static final int DUPLICATE_KEY = 11000;
    private static final int LONGEST_VALUE = 80;
    private static final String VERSION = "version";

    private final MongoCollection<Document> organisations;

    RegisterImport(MongoDatabase store) {
        organisations = store.getCollection(COLLECTION);
    }

    /** Whether everything in the file was right. */
    boolean take(Path path, Consumer<String> say) throws IOException {
        var report = new ImportReport(say);
        var file = RegisterFile.of(path);
        var ofFile = new Faults();
        file.rows(ofFile, _ -> {});
        if (ofFile.count() == 0) {
            takeRows(file, report);
        }
        report.faults(ofFile.all());
        report.end();
        return !report.isFaulty();
    }

    private void takeRows(RegisterFile file, ImportReport report) throws IOException {
        var faults = new Faults();
        var rows = new RowReader(file.name(), faults);
        var batch = new ArrayList<RegisterRow>(AT_ONCE);
        file.rows(faults, raw -> {
            rows.read(raw).ifPresent(batch::add);
            if (batch.size() == AT_ONCE) {
                take(batch, report);
                batch.clear();
            }
        });
        take(batch, report);
        report.faults(faults.all());
    }

    private void take(List<RegisterRow> rows, ImportReport report) {
        if (rows.isEmpty()) {
            return;
        }
        var kept = kept(rows);
        var fresh = new ArrayList<RegisterRow>();
        var updates = new ArrayList<UpdateOneModel<Document>>();
        for (var row : rows) {
            var before = kept.get(row.urn());
            if (before == null) {
                fresh.add(row);
            } else if (!isFromRegister(before)) {
                report.leftAlone(row);
            } else {
                compare(row, before, updates, report);
            }
        }
        insert(fresh, report);
        if (!updates.isEmpty()) {
            organisations.bulkWrite(updates);
        }
    }

    private Map<String, Document> kept(List<RegisterRow> rows) {
        var kept = new HashMap<String, Document>();
        organisations
                .find(Filters.in(
                        RegisterRow.URN, rows.stream().map(RegisterRow::urn).toList()))
                .forEach(document -> kept.put(document.getString(RegisterRow.URN), document));
        return kept;
    }

    private static boolean isFromRegister(Document kept) {
        return OrganisationSource.REGISTER.name().equals(at(kept, RegisterRow.SOURCE));
    }

    private static void compare(
            RegisterRow row, Document before, List<UpdateOneModel<Document>> updates, ImportReport report) {
        var changes = new ArrayList<Bson>();
        var told = new ArrayList<String>();
        row.facts().forEach((path, value) -> {
            var known = at(before, path);
            if (!Objects.equals(known, value)) {
                changes.add(value == null ? Updates.unset(path) : Updates.set(path, value));
                if (!path.equals(SearchKeys.FIELD)) {
                    told.add(path.substring(path.lastIndexOf('.') + 1) + " " + quoted(known) + " -> " + quoted(value));
                }
            }
        });
        if (changes.isEmpty()) {
            report.unchanged();
            return;
        }
        changes.add(Updates.inc(VERSION, 1L));
        updates.add(new UpdateOneModel<>(Filters.eq(before.get("_id")), Updates.combine(changes)));
        if (isClosed(row.facts().get(RegisterRow.STATUS)) && !isClosed(at(before, RegisterRow.STATUS))) {
            report.closed(row, told);
        } else {
            report.changed(row, told);
        }
    }

    private static boolean isClosed(@Nullable Object status) {
        return OrganisationStatus.CLOSED.name().equals(status);
    }

    private static String quoted(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        var words = value.toString();
        return "\"" + (words.length() > LONGEST_VALUE ? words.substring(0, LONGEST_VALUE) + "..." : words) + "\"";
    }

    /** Somebody can have added one of them by hand since it was looked for; that one is left alone. */
    private void insert(List<RegisterRow> rows, ImportReport report) {
        if (rows.isEmpty()) {
            return;
        }
        var there = Set.<Integer>of();
        try {
            organisations.insertMany(
                    rows.stream().map(RegisterImport::document).toList(), new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException refused) {
            if (refused.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw refused;
            }
            there = refused.getWriteErrors().stream()
                    .map(error -> error.getIndex())
                    .collect(Collectors.toCollection(HashSet::new));
        }
        there.forEach(index -> report.leftAlone(rows.get(index)));
        report.added(rows.size() - there.size());
    }

    private static Document document(RegisterRow row) {
        var document =
                new Document("_id", "urn-" + row.urn()).append(VERSION, 0L).append(RegisterRow.URN, row.urn());
        put(document, RegisterRow.SOURCE, OrganisationSource.REGISTER.name());
        row.facts().forEach((path, value) -> {
            if (value != null) {
                put(document, path, value);
            }
        });
        return document;
    }

    private static void put(Document document, String path, Object value) {
        var dot = path.indexOf('.');
        if (dot < 0) {
            document.append(path, value);
        } else {
            var inner = (Document) document.computeIfAbsent(path.substring(0, dot), _ -> new Document());
            put(inner, path.substring(dot + 1), value);
        }
    }

    private static @Nullable Object at(Document document, String path) {
        var dot = path.indexOf('.');
        if (dot < 0) {
            return document.get(path);
        }
        return document.get(path.substring(0, dot)) instanceof Document inner
                ? at(inner, path.substring(dot + 1))
                : null;
    }
}
