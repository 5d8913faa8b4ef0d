package uk.halfterm.training.timetable;

import java.util.Optional;
import java.util.regex.Pattern;

import uk.halfterm.curriculum.CohortStart;

/** A line that opens a cohort's section: "January 23-24 Cohort - Mentor Training Events", "April 21-22 Cohort". */
final class CohortHeading {

    private static final Pattern HEADING =
            Pattern.compile("(?<cohort>[^|.]{1,40}) cohort(?: ?- ?[^|.]{1,60})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MENTORS = Pattern.compile("(?<cohort>.{1,40}?) mentors?", Pattern.CASE_INSENSITIVE);

    private CohortHeading() {}

    /** The name of the cohort, when the line is such a heading. */
    static Optional<String> in(String words) {
        var heading = HEADING.matcher(words);
        return heading.matches() ? Optional.of(heading.group("cohort")) : Optional.empty();
    }

    static Optional<CohortStart> start(String name) {
        try {
            return Optional.of(CohortStart.parse(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** seed 004: the one row of January's table is called "January 23-24 Mentor", which is the whole cohort. */
    static boolean namesMentorsOf(CohortStart start, String cell) {
        var mentors = MENTORS.matcher(cell);
        return mentors.matches()
                && start(mentors.group("cohort")).filter(start::equals).isPresent();
    }
}
