package uk.halfterm.home;

import java.util.Collection;

import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.cohort.Standpoint;

/** What a cohort is called among others: with its programme where they are of more than one. */
final class CohortNames {

    private CohortNames() {}

    static String among(Standpoint from, CohortSummary cohort, Collection<CohortSummary> others) {
        if (others.stream().map(CohortSummary::programme).distinct().count() < 2) {
            return cohort.label();
        }
        var programme = from.programme(cohort.programme()).shortTitle();
        return cohort.start().isEmpty() ? programme : CohortNameTexts.TEXTS.withProgramme(programme, cohort.label());
    }
}
