package uk.halfterm.organisation.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import uk.halfterm.organisation.OrganisationKind;
import uk.halfterm.organisation.OrganisationStatus;
import uk.halfterm.organisation.SearchKeys;
import uk.halfterm.shared.Faults;
import uk.halfterm.shared.Postcode;
import uk.halfterm.shared.Urn;

/** Turns the rows of one file into what they say, and notes at line and column what cannot be right. */
final class RowReader {

    private static final int MOST_CHARACTERS = 300;
    private static final char UNREADABLE = '\uFFFD';

    /** How the register says that it does not know, or that the question does not arise. */
    private static final Set<String> NOTHING = Set.of("", "not applicable", "does not apply", "not recorded", "null");

    private static final Map<String, OrganisationStatus> STATUSES = Map.of(
            "open", OrganisationStatus.OPEN,
            "proposed to open", OrganisationStatus.PROPOSED_TO_OPEN,
            "open, but proposed to close", OrganisationStatus.PROPOSED_TO_CLOSE,
            "closed", OrganisationStatus.CLOSED);

    /** The register's types that are no schools or colleges. */
    private static final Map<String, OrganisationKind> KINDS = Map.of(
            "local authority nursery school", OrganisationKind.NURSERY_SCHOOL,
            "children's centre", OrganisationKind.OTHER_EARLY_YEARS_SETTING,
            "children's centre linked site", OrganisationKind.OTHER_EARLY_YEARS_SETTING,
            "higher education institutions", OrganisationKind.UNIVERSITY);

    /** As the register writes dates, as spreadsheets make them, and without doubt. */
    private static final List<DateTimeFormatter> DATES =
            List.of(day("dd-MM-uuuu"), day("dd/MM/uuuu"), day("uuuu-MM-dd"));

    private final String file;
    private final Faults faults;
    private final Map<String, Integer> lines = new HashMap<>();

    RowReader(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** What the row says; empty where something in it cannot be right. */
    Optional<RegisterRow> read(RawRow row) {
        var before = faults.count();
        for (var column : Column.values()) {
            refuseUnreadable(row, column);
        }
        Stream.of(Column.values())
                .filter(column -> column.isRequired() && !row.has(column))
                .findFirst()
                .ifPresent(column -> fault(row, column, "The row ends before this column."));
        var urn = read(row, Column.URN, text -> Urn.of(text).value());
        var name = row.value(Column.NAME);
        if (name.isEmpty()) {
            fault(row, Column.NAME, "The name is missing.");
        }
        var type = row.value(Column.TYPE);
        if (type.isEmpty()) {
            fault(row, Column.TYPE, "The type is missing.");
        }
        var status = STATUSES.get(row.value(Column.STATUS).toLowerCase(Locale.ROOT));
        if (status == null) {
            fault(row, Column.STATUS, "\"" + row.value(Column.STATUS) + "\" is not a status that is known.");
        }
        var postcode = read(row, Column.POSTCODE, text -> Postcode.of(text).value());
        var closedOn = read(row, Column.CLOSED_ON, RowReader::date);
        var inspectedOn = read(row, Column.OFSTED_INSPECTED_ON, RowReader::date);
        if (urn == null && faults.count() == before) {
            fault(row, Column.URN, "The URN is missing.");
        }
        if (urn == null || status == null || faults.count() > before || isSecond(row, urn)) {
            return Optional.empty();
        }
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put(RegisterRow.NAME, name);
        facts.put(RegisterRow.KIND, kindOf(type).name());
        facts.put(RegisterRow.TYPE, type);
        facts.put(RegisterRow.STATUS, status.name());
        facts.put(RegisterRow.POSTCODE, postcode);
        facts.put(RegisterRow.STREET, words(row, Column.STREET));
        facts.put(RegisterRow.TOWN, words(row, Column.TOWN));
        facts.put(RegisterRow.LOCAL_AUTHORITY, words(row, Column.LOCAL_AUTHORITY));
        facts.put(RegisterRow.REGION, words(row, Column.REGION));
        putWhereTold(facts, row, Column.PHASE, RegisterRow.PHASE, words(row, Column.PHASE));
        putWhereTold(facts, row, Column.CLOSED_ON, RegisterRow.CLOSED_ON, closedOn);
        putWhereTold(facts, row, Column.OFSTED_GRADE, RegisterRow.OFSTED_GRADE, words(row, Column.OFSTED_GRADE));
        putWhereTold(facts, row, Column.OFSTED_INSPECTED_ON, RegisterRow.OFSTED_INSPECTED_ON, inspectedOn);
        facts.put(
                SearchKeys.FIELD,
                SearchKeys.of(name, urn, postcode, words(row, Column.TOWN), status == OrganisationStatus.CLOSED));
        return Optional.of(new RegisterRow(row.line(), urn, name, facts));
    }

    private void refuseUnreadable(RawRow row, Column column) {
        var value = row.value(column);
        if (value.indexOf(UNREADABLE) >= 0) {
            fault(row, column, "A character cannot be read.");
        } else if (value.length() > MOST_CHARACTERS) {
            fault(row, column, "Longer than " + MOST_CHARACTERS + " characters.");
        }
    }

    private boolean isSecond(RawRow row, String urn) {
        var first = lines.putIfAbsent(urn, row.line());
        if (first != null) {
            fault(row, Column.URN, urn + " stands in line " + first + " too; that one counts.");
        }
        return first != null;
    }

    private static void putWhereTold(
            Map<String, @Nullable Object> facts, RawRow row, Column column, String path, @Nullable String value) {
        if (row.has(column)) {
            facts.put(path, value);
        }
    }

    private static @Nullable String words(RawRow row, Column column) {
        var value = row.value(column);
        return NOTHING.contains(value.toLowerCase(Locale.ROOT)) ? null : value;
    }

    private @Nullable String read(RawRow row, Column column, Function<String, String> value) {
        var words = words(row, column);
        if (words == null) {
            return null;
        }
        try {
            return value.apply(words);
        } catch (IllegalArgumentException refused) {
            fault(row, column, "\"" + words + "\" is not right. " + refused.getMessage() + ".");
            return null;
        }
    }

    private static String date(String text) {
        for (var format : DATES) {
            try {
                return LocalDate.parse(text, format).toString();
            } catch (DateTimeParseException another) {
                // The next format may be the one.
            }
        }
        throw new IllegalArgumentException("Enter a date like 31-08-2023");
    }

    private static DateTimeFormatter day(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    private static OrganisationKind kindOf(String type) {
        return KINDS.getOrDefault(type.toLowerCase(Locale.ROOT).replace('\u2019', '\''), OrganisationKind.SCHOOL);
    }

    private void fault(RawRow row, Column column, String reason) {
        faults.add(file, row.line(), column.heading(), reason);
    }
}
