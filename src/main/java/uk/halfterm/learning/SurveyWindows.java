package uk.halfterm.learning;

import uk.halfterm.identity.Actor;

/** When a block's half term is over for a person, by the pace of their own cohort and school. */
interface SurveyWindows {

    boolean isOver(Actor actor, int block);
}
