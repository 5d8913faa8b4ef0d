package uk.halfterm.meeting;

import java.util.List;

import uk.halfterm.platform.store.schema.SchemaStep;

/** The steps of this module, for tests that take a store through all of them. */
public final class MeetingSteps {

    private MeetingSteps() {}

    public static List<SchemaStep> all() {
        return List.of(new MeetingsByProgramme());
    }
}
