package uk.halfterm.training;

import java.util.List;

import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.Audience;
import uk.halfterm.schoolcalendar.SchoolTerm;

/** The terms of the calendar in which a cohort has its programme. */
final class TermsOfCohort {

    private TermsOfCohort() {}

    /** Those in which people of that role have training of their own: a new mentor of the ECTE programme in the first year only. */
    static List<SchoolTerm> ofRole(Standpoint from, CohortSummary cohort, Audience role) {
        return cohort.start()
                .flatMap(start -> from.programme(cohort.programme())
                        .plan()
                        .map(plan -> plan.schoolTerms(start).subList(0, plan.termsOf(role))))
                .orElse(List.of());
    }

    /** In order; none for a cohort that is open at any time. */
    static List<SchoolTerm> of(Standpoint from, CohortSummary cohort) {
        return cohort.start()
                .flatMap(start -> from.programme(cohort.programme()).plan().map(plan -> plan.schoolTerms(start)))
                .orElse(List.of());
    }
}
