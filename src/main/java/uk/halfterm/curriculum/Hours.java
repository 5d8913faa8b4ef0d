package uk.halfterm.curriculum;

import java.math.BigDecimal;

/** A length of study or meetings as programmes publish it: whole and half hours, kept in minutes. */
public record Hours(int minutes) {

    private static final int MINUTES_IN_AN_HOUR = 60;

    public Hours {
        if (minutes < 0) {
            throw new IllegalArgumentException("Hours cannot be negative");
        }
    }

    /** Reads "4" or "3.5". */
    public static Hours parse(String text) {
        return new Hours(new BigDecimal(text)
                .multiply(BigDecimal.valueOf(MINUTES_IN_AN_HOUR))
                .intValueExact());
    }

    /** "4", "3.5". */
    public String number() {
        return BigDecimal.valueOf(minutes * 100L / MINUTES_IN_AN_HOUR, 2)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** "4 hours", "1 hour", "3.5 hours". */
    public String label() {
        return minutes == MINUTES_IN_AN_HOUR ? HoursTexts.TEXTS.one(number()) : HoursTexts.TEXTS.several(number());
    }
}
