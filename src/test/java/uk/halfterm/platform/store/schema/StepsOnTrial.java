package uk.halfterm.platform.store.schema;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.MongoDatabase;
import uk.halfterm.cohort.CohortSteps;

/** Takes a store through this release's steps and some that may come. */
public final class StepsOnTrial {

    private StepsOnTrial() {}

    public static void take(MongoDatabase store, SchemaStep... more) {
        var steps = new ArrayList<SchemaStep>(List.of(new FirstShapes()));
        steps.addAll(CohortSteps.all());
        steps.addAll(List.of(more));
        new SchemaAtStart(store, steps, Clock.systemUTC()).afterPropertiesSet();
    }
}
