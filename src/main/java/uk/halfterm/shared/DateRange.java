package uk.halfterm.shared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** A period of whole days, both ends included; without {@code to} it is still open. Facts in time are periods, never flags. */
public record DateRange(LocalDate from, @Nullable LocalDate to) {

    public DateRange {
        Objects.requireNonNull(from, "from");
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A period cannot end (" + to + ") before it starts (" + from + ")");
        }
    }

    public static DateRange of(LocalDate from, LocalDate to) {
        return new DateRange(from, to);
    }

    public static DateRange since(LocalDate from) {
        return new DateRange(from, null);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean overlaps(DateRange other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }

    /** Whether it is current or still to come on that day; an open one never ends. */
    public boolean hasNotEndedBy(LocalDate day) {
        return to == null || !to.isBefore(day);
    }

    /** That day, or its own first day where that is later. */
    public LocalDate firstFrom(LocalDate day) {
        return from.isAfter(day) ? from : day;
    }

    public boolean isOpen() {
        return to == null;
    }

    /** The same period, ended on that day. */
    public DateRange endingOn(LocalDate day) {
        return new DateRange(from, day);
    }

    /** Each day in order; an open period has no end and is refused. */
    public Stream<LocalDate> days() {
        if (to == null) {
            throw new IllegalStateException("An open period has no last day");
        }
        return from.datesUntil(to.plusDays(1));
    }

    public long length() {
        if (to == null) {
            throw new IllegalStateException("An open period has no length");
        }
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}
