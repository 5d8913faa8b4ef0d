package uk.halfterm.training.timetable;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import uk.halfterm.schoolcalendar.Term;

/** A column of a timetable, told by its heading; the heading is also the field that faults name. */
sealed interface Column {

    Pattern IN_TERM = Pattern.compile(
            "(?<term>autumn|spring|summer) term ?(?<mode>face-to-face|face to face|virtual)(?: events?)?",
            Pattern.CASE_INSENSITIVE);

    String heading();

    /** Which groups a row is for. */
    record Groups(String heading) implements Column {}

    /** A term's events, all in a room or all online ("Spring Term Virtual Event"). */
    record InTerm(String heading, Term term, boolean online) implements Column {}

    /** Dates of any term; where is in the column {@link Location}. */
    record Dates(String heading) implements Column {}

    record Location(String heading) implements Column {}

    static Optional<Column> of(String heading) {
        var inTerm = IN_TERM.matcher(heading);
        if (inTerm.matches()) {
            var term = Term.valueOf(inTerm.group("term").toUpperCase(Locale.ROOT));
            return Optional.of(new InTerm(heading, term, inTerm.group("mode").equalsIgnoreCase("virtual")));
        }
        return switch (heading.toLowerCase(Locale.UK)) {
            case "group name", "group", "groups" -> Optional.of(new Groups(heading));
            case "date", "date and time" -> Optional.of(new Dates(heading));
            case "location", "venue", "place" -> Optional.of(new Location(heading));
            default -> Optional.empty();
        };
    }
}
