package uk.halfterm.schoolcalendar;

import java.util.Arrays;
import java.util.List;

/** One term of one academic year. Written as "2023-24/spring" where it is kept or sent ({@link #key()}, {@link #parse}). */
public record SchoolTerm(AcademicYear year, Term term) implements Comparable<SchoolTerm> {

    private static final List<Term> TERMS = List.of(Term.values());
    private static final int TERMS_A_YEAR = TERMS.size();

    public static SchoolTerm of(AcademicYear year, Term term) {
        return new SchoolTerm(year, term);
    }

    /** Reads what {@link #key()} wrote. */
    public static SchoolTerm parse(String key) {
        int slash = key.indexOf('/');
        if (slash > 0) {
            String name = key.substring(slash + 1);
            for (var term : TERMS) {
                if (term.key().equals(name)) {
                    return new SchoolTerm(AcademicYear.parse(key.substring(0, slash)), term);
                }
            }
        }
        throw new IllegalArgumentException("A term is written like 2023-24/spring, not \"" + key + "\"");
    }

    public String key() {
        return year.label() + "/" + term.key();
    }

    /** The term so many terms later; earlier when negative. */
    public SchoolTerm plus(int terms) {
        int index = index() + terms;
        return new SchoolTerm(
                new AcademicYear(Math.floorDiv(index, TERMS_A_YEAR)), TERMS.get(Math.floorMod(index, TERMS_A_YEAR)));
    }

    /** How many terms have begun since that one: 0 in the same term, 1 in the next, negative before it. */
    public int termsSince(SchoolTerm earlier) {
        return index() - earlier.index();
    }

    /** Its two half terms, in order. */
    public List<HalfTermRef> halves() {
        return Arrays.stream(Half.values())
                .map(half -> new HalfTermRef(this, half))
                .toList();
    }

    /** "Spring term 2023 to 2024". */
    public String label() {
        return term.title() + " term " + year.longLabel();
    }

    /** "Spring 24": the calendar year the term lies in. */
    public String shortLabel() {
        int calendarYear = term == Term.AUTUMN ? year.startYear() : year.startYear() + 1;
        return "%s %02d".formatted(term.title(), calendarYear % 100);
    }

    @Override
    public int compareTo(SchoolTerm other) {
        return Integer.compare(index(), other.index());
    }

    @Override
    public String toString() {
        return key();
    }

    private int index() {
        return year.startYear() * TERMS_A_YEAR + term.number() - 1;
    }
}
