package uk.halfterm.home;

import uk.halfterm.shared.Texts;

/** What a cohort is called. */
interface CohortNameTexts extends Texts {

    CohortNameTexts TEXTS = Texts.of(CohortNameTexts.class);

    String withProgramme(String programme, String cohort);
}
