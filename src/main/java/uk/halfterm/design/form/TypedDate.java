package uk.halfterm.design.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A day as people type it: three parts, the month in numbers or as a word. */
record TypedDate(String day, String month, String year) {

    private static final FormTexts TEXTS = FormTexts.TEXTS;

    TypedDate {
        day = day.strip();
        month = month.strip();
        year = year.strip();
    }

    boolean isEmpty() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /**
     * The day that is meant.
     *
     * @throws IllegalArgumentException that says to people what to type
     */
    LocalDate read() {
        if (isEmpty()) {
            throw new IllegalArgumentException(TEXTS.dateMissing());
        }
        var missing = missing();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(TEXTS.datePartMissing(
                    missing.stream().map(DatePart::words).collect(Collectors.joining(" " + TEXTS.and() + " "))));
        }
        if (!year.matches("\\d{4}")) {
            throw new IllegalArgumentException(TEXTS.yearOfFourDigits());
        }
        try {
            return LocalDate.of(Integer.parseInt(year), monthNumber(), Integer.parseInt(day));
        } catch (NumberFormatException | DateTimeException notADay) {
            throw new IllegalArgumentException(TEXTS.dateNotReal(), notADay);
        }
    }

    /** The parts to type again. */
    List<DatePart> wrong() {
        var missing = missing();
        if (!missing.isEmpty()) {
            return missing;
        }
        return year.matches("\\d{4}") ? List.of(DatePart.values()) : List.of(DatePart.YEAR);
    }

    private List<DatePart> missing() {
        var missing = new ArrayList<DatePart>();
        if (day.isEmpty()) {
            missing.add(DatePart.DAY);
        }
        if (month.isEmpty()) {
            missing.add(DatePart.MONTH);
        }
        if (year.isEmpty()) {
            missing.add(DatePart.YEAR);
        }
        return missing;
    }

    private int monthNumber() {
        return Arrays.stream(Month.values())
                .filter(one -> month.equalsIgnoreCase(one.getDisplayName(TextStyle.FULL, Locale.UK))
                        || month.equalsIgnoreCase(one.getDisplayName(TextStyle.SHORT, Locale.UK)))
                .map(Month::getValue)
                .findFirst()
                .orElseGet(() -> Integer.parseInt(month));
    }
}
