package uk.halfterm.cohort;

import uk.halfterm.curriculum.Labels;
import uk.halfterm.shared.Texts;

/** When a cohort does not begin, and who or what is not there. */
interface CohortTexts extends Texts {

    CohortTexts TEXTS = Texts.of(CohortTexts.class);

    String beginsAtAnyTime(String start);

    String beginsByTerm();

    String noCohort(String cohort);

    String noGroup(String group, String cohort);

    String noMentee();

    String oneMentee();

    String severalMentees();

    default Labels.Label mentees() {
        return new Labels.Label(oneMentee(), severalMentees(), oneMentee(), severalMentees());
    }
}
