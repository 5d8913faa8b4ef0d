package uk.halfterm.home;

import java.util.Optional;

import uk.halfterm.cohort.ProgrammeState;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.WhyOutside;
import uk.halfterm.curriculum.ContentAddresses;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.markup.Anchor;

/** What a mentee or mentor is told who is in no programme today: why, and what comes next. */
final class OutsideProgramme {

    private static final OutsideTexts TEXTS = OutsideTexts.TEXTS;

    private OutsideProgramme() {}

    /** In no cohort, before or after the programme, or on leave from it. */
    static EmptyState why(Standpoint from) {
        var why = WhyOutside.of(from).orElseThrow();
        var state = from.state();
        if (state.isEmpty()) {
            return new EmptyState(why, TEXTS.tutorEnrols());
        }
        var programme = from.mainProgramme().map(from::programme);
        return switch (state.get()) {
            case ProgrammeState.Before _ ->
                new EmptyState(why, TEXTS.canLook(plural(programme)), link(programme, TEXTS.see(plural(programme))));
            case ProgrammeState.Finished _ ->
                new EmptyState(why, TEXTS.staysHere(), link(programme, TEXTS.open(plural(programme))));
            case ProgrammeState.Deferred _ ->
                new EmptyState(why, TEXTS.nothingIsDue(), link(programme, TEXTS.open(plural(programme))));
            case ProgrammeState.Running running -> new EmptyState(why, askTutor(programme, running));
            case ProgrammeState.Open _ -> new EmptyState(why, TEXTS.askWhoRegistered());
        };
    }

    private static String askTutor(Optional<ProgrammeSummary> programme, ProgrammeState.Running running) {
        return programme
                .filter(_ -> !running.sections().isEmpty())
                .map(one -> TEXTS.isCurrent(one.level().label(running.sections().getFirst())))
                .orElseGet(TEXTS::askTutor);
    }

    private static String plural(Optional<ProgrammeSummary> programme) {
        return programme.map(one -> one.level().plural()).orElseGet(TEXTS::programme);
    }

    private static Anchor link(Optional<ProgrammeSummary> programme, String words) {
        return Buttons.quietLink(programme.map(ContentAddresses::sections).orElse(HomeAddresses.HOME), words);
    }
}
