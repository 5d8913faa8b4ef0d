package uk.halfterm.home;

import uk.halfterm.cohort.Position;

/** What the checklist of a programme is called. */
final class Checklists {

    private static final ChecklistTexts TEXTS = ChecklistTexts.TEXTS;

    private Checklists() {}

    static String title(OwnPart part) {
        return switch (part.position()) {
            case Position.InTerms _ -> TEXTS.halfTerm();
            case Position.SelfPaced _ -> TEXTS.whatToDo();
        };
    }

    /** The same below the heading of another programme of the page, so that no two on it have one name. */
    static String titleOfOther(OwnPart part) {
        return switch (part.position()) {
            case Position.InTerms _ -> TEXTS.halfTermIn(part.programme().shortTitle());
            case Position.SelfPaced _ -> TEXTS.nextStep();
        };
    }
}
