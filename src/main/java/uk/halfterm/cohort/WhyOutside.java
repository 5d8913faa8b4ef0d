package uk.halfterm.cohort;

import java.util.Optional;

import uk.halfterm.shared.EnglishDates;

/** Why somebody is in no programme today, in one sentence that every page says alike. */
public final class WhyOutside {

    private static final WhyOutsideTexts TEXTS = WhyOutsideTexts.TEXTS;

    private WhyOutside() {}

    /** Empty for people who are in one. */
    public static Optional<String> of(Standpoint from) {
        return from.positions().isEmpty()
                ? Optional.of(from.state().map(WhyOutside::of).orElseGet(TEXTS::noCohort))
                : Optional.empty();
    }

    private static String of(ProgrammeState state) {
        return switch (state) {
            case ProgrammeState.Before before -> TEXTS.begins(EnglishDates.full(before.begins()));
            case ProgrammeState.Finished finished -> TEXTS.ended(EnglishDates.full(finished.ended()));
            case ProgrammeState.Deferred deferred ->
                deferred.until() == null
                        ? TEXTS.standsStill()
                        : TEXTS.standsStillUntil(EnglishDates.full(deferred.until()));
            case ProgrammeState.Running _, ProgrammeState.Open _ -> TEXTS.noPlace();
        };
    }
}
