package uk.halfterm.meeting;

import java.time.LocalDate;

import uk.halfterm.shared.EnglishDates;

/** Refused: a meeting was marked as held before its week began. */
public class MeetingNotYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MeetingNotYet(LocalDate monday) {
        super(RefusalTexts.TEXTS.notBefore(EnglishDates.full(monday)));
    }
}
