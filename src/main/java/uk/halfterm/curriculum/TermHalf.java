package uk.halfterm.curriculum;

import uk.halfterm.schoolcalendar.Half;

/** A half term of a programme, counted from its start: term 1 is the first. Says nothing of dates. */
public record TermHalf(int term, Half half) implements Comparable<TermHalf> {

    public TermHalf {
        if (term < 1) {
            throw new IllegalArgumentException("The terms of a programme count from 1");
        }
    }

    /** The half term of that number, from 1. */
    public static TermHalf number(int number) {
        return new TermHalf((number + 1) / 2, number % 2 == 1 ? Half.FIRST : Half.SECOND);
    }

    /** 1 for the first half of term 1, 2 for its second, 3 for the first half of term 2. */
    public int number() {
        return 2 * (term - 1) + half.number();
    }

    @Override
    public int compareTo(TermHalf other) {
        return Integer.compare(number(), other.number());
    }
}
