package uk.halfterm.design.form;

import java.util.Locale;

/** What a date is typed in. */
enum DatePart {
    DAY,
    MONTH,
    YEAR;

    /** Its label. */
    String label() {
        return switch (this) {
            case DAY -> FormTexts.TEXTS.day();
            case MONTH -> FormTexts.TEXTS.month();
            case YEAR -> FormTexts.TEXTS.year();
        };
    }

    /** Its name within a sentence. */
    String words() {
        return label().toLowerCase(Locale.UK);
    }

    String idIn(String field) {
        return field + "-" + name().toLowerCase(Locale.ROOT);
    }
}
