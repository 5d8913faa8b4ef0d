package uk.halfterm.platform.store.schema;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import uk.halfterm.cohort.CohortSteps;
import uk.halfterm.curriculum.version.CurriculumSteps;
import uk.halfterm.learning.LearningSteps;
import uk.halfterm.meeting.MeetingSteps;
import uk.halfterm.organisation.OrganisationSteps;

/** Takes a store through this release's steps and some that may come. */
public final class StepsOnTrial {

    private StepsOnTrial() {}

    /** Those of the modules: all but the first. */
    static List<SchemaStep> ofModules() {
        return Stream.of(
                        CohortSteps.all(),
                        CurriculumSteps.all(),
                        LearningSteps.all(),
                        MeetingSteps.all(),
                        OrganisationSteps.all())
                .flatMap(List::stream)
                .toList();
    }

    public static void take(MongoDatabase store, SchemaStep... more) {
        var steps = new ArrayList<SchemaStep>(List.of(new FirstShapes()));
        steps.addAll(ofModules());
        steps.addAll(List.of(more));
        new SchemaAtStart(store, steps, Clock.systemUTC()).afterPropertiesSet();
    }
}
