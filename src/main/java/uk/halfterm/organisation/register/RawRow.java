package uk.halfterm.organisation.register;

import java.util.Map;

import org.apache.commons.csv.CSVRecord;

/** A row of the file: the line on which it begins, and its values as they stand there, without what cannot be seen. */
final class RawRow {

    private final int line;
    private final CSVRecord row;
    private final Map<Column, Integer> columns;

    RawRow(int line, CSVRecord row, Map<Column, Integer> columns) {
        this.line = line;
        this.row = row;
        this.columns = columns;
    }

    int line() {
        return line;
    }

    /** Whether the file has the column, and the row a value in it, be it an empty one. */
    boolean has(Column column) {
        var place = columns.get(column);
        return place != null && place < row.size();
    }

    /** The value, on one line; empty where there is none. */
    String value(Column column) {
        var place = columns.get(column);
        return place == null || place >= row.size()
                ? ""
                : row.get(place)
                        .replaceAll("\\p{Cf}+", "")
                        .replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ")
                        .strip();
    }
}
