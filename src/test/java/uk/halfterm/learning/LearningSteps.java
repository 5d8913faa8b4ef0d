package uk.halfterm.learning;

import java.util.List;

import uk.halfterm.platform.store.schema.SchemaStep;

/** The steps of this module, for tests that take a store through all of them. */
public final class LearningSteps {

    private LearningSteps() {}

    public static List<SchemaStep> all() {
        return List.of(new LearningByProgramme(), new AnsweredNoted());
    }
}
