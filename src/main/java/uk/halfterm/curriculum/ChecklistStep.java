package uk.halfterm.curriculum;

/**
 * One thing a person does in each half term, in the programme's own words (seed 004: "What should I be doing each half term?"). A half
 * term is complete without an optional one.
 */
public record ChecklistStep(Task task, String title, String detail, boolean optional) {

    /** What the step is about, so that a page knows where it leads and when it is done. */
    public enum Task {
        SELF_STUDY,
        DOWNLOAD,
        PREPARE,
        PLAN_MEETING,
        MEET,
        DROP_IN,
        EVENT,
        SURVEY
    }
}
