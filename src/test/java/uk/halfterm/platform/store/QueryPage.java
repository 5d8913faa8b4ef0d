package uk.halfterm.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The page of all queries, which people read and the {@link QueryWatch} holds Halfterm to. A row names collection, command, filter,
 * order, the indexes that may serve it, and a remark; the rows of a second table name the collections that do not grow.
 */
record QueryPage(Map<String, Row> rows, Map<String, String> keptSmall) {

    static final QueryPage ACCEPTED = read(Path.of("docs", "queries.md"));

    /** A result without an order must say that it is taken as a set, and why. */
    private static final Pattern AS_A_SET = Pattern.compile("a set: .{10,}");

    record Row(List<String> indexes, String remark) {}

    static QueryPage read(Path page) {
        try {
            return of(Files.readAllLines(page));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static QueryPage of(List<String> lines) {
        var rows = new HashMap<String, Row>();
        var keptSmall = new HashMap<String, String>();
        for (var line : lines) {
            if (line.startsWith("| ")) {
                var cells = List.of(line.substring(1, line.lastIndexOf('|')).split("\\|", -1)).stream()
                        .map(String::strip)
                        .toList();
                if (cells.size() == 2) {
                    keptSmall.put(cells.getFirst(), cells.getLast());
                } else {
                    rows.put(
                            "| " + String.join(" | ", cells.subList(0, 4)) + " |",
                            new Row(List.of(cells.get(4).split(", ")), cells.get(5)));
                }
            }
        }
        return new QueryPage(rows, keptSmall);
    }

    /** Why a query may not be asked like this; empty when it may. */
    List<String> objections(QueryShape shape, QueryPlan plan) {
        var objections = new ArrayList<String>();
        var row = rows.get(shape.toString());
        if (row == null) {
            objections.add("not on docs/queries.md: " + shape + " " + plan.index() + " | |");
        } else if (plan.isThere() && !row.indexes().contains(plan.index())) {
            objections.add("served by " + plan.index() + " and not by " + row.indexes() + ": " + shape);
        }
        if (plan.all() && !(shape.limited() && shape.asksForAny()) && !keptSmall.containsKey(shape.collection())) {
            objections.add("reads all of a collection that grows: " + shape);
        }
        if (plan.isThere()
                && shape.lists()
                && shape.order().isEmpty()
                && !(plan.unique()
                        && !plan.keys().isEmpty()
                        && shape.fixes(plan.keys().keySet()))
                && !says(row, AS_A_SET)) {
            objections.add("a list without an order: " + shape);
        }
        return objections;
    }

    private static boolean says(Row row, Pattern remark) {
        return row != null && remark.matcher(row.remark()).matches();
    }
}
