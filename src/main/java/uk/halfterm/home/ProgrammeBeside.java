package uk.halfterm.home;

import java.util.Optional;

import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.Alongside;
import uk.halfterm.curriculum.ProgrammeSummary;

/** A programme that people have beside another one: nobody is enrolled or paired in it, and they begin it by themselves. */
final class ProgrammeBeside {

    private static final BesideTexts TEXTS = BesideTexts.TEXTS;

    private ProgrammeBeside() {}

    /** Who begins it; empty for a programme that no other one within the viewer's reach brings with it. */
    static Optional<String> whoBegins(Standpoint from, CohortSummary cohort) {
        if (cohort.start().isPresent()) {
            return Optional.empty();
        }
        return from.cohorts().stream()
                .map(CohortSummary::programme)
                .distinct()
                .map(from::programme)
                .flatMap(programme -> programme.rules().alongside().stream()
                        .filter(beside -> beside.programme().equals(cohort.programme()))
                        .map(beside -> whoBegins(programme, beside)))
                .reduce(TEXTS::and);
    }

    private static String whoBegins(ProgrammeSummary main, Alongside beside) {
        var people = switch (beside.role()) {
            case MENTEE -> main.labels().mentee().plural();
            case MENTOR -> main.labels().mentor().plural();
        };
        var start = beside.from();
        return start == null
                ? TEXTS.peopleOf(main.shortTitle(), people)
                : TEXTS.peopleFrom(main.shortTitle(), people, start.label());
    }
}
