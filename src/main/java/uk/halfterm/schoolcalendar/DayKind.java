package uk.halfterm.schoolcalendar;

/** What a day is to a school. */
public sealed interface DayKind {

    /** Pupils are taught: the only kind of day on which a meeting is expected. */
    record TeachingDay() implements DayKind {}

    /** A Saturday or Sunday inside a half term. */
    record Weekend() implements DayKind {}

    /** A bank holiday of England, inside a half term or a holiday. */
    record BankHoliday(String name) implements DayKind {}

    /** Staff are in for training, pupils are not. */
    record InsetDay() implements DayKind {}

    /** A day between half terms: "Christmas holiday". */
    record Holiday(String name) implements DayKind {}
}
