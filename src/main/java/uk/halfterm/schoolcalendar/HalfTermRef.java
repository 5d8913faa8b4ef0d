package uk.halfterm.schoolcalendar;

import java.util.Comparator;

/** Names a half term without its days, which differ from school to school. */
public record HalfTermRef(SchoolTerm term, Half half) implements Comparable<HalfTermRef> {

    private static final Comparator<HalfTermRef> IN_TIME =
            Comparator.comparing(HalfTermRef::term).thenComparing(HalfTermRef::half);

    public static HalfTermRef of(SchoolTerm term, Half half) {
        return new HalfTermRef(term, half);
    }

    /** "Spring term 2023 to 2024, first half". */
    public String label() {
        return term.label() + ", " + half.title();
    }

    @Override
    public int compareTo(HalfTermRef other) {
        return IN_TIME.compare(this, other);
    }

    @Override
    public String toString() {
        return term + "/" + half.number();
    }
}
