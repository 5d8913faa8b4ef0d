package uk.halfterm.cohort;

import java.time.Duration;

import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.schoolcalendar.SchoolCalendars;

/** What a {@link Standpoint} asks when it does not know something yet, and what the commands change. */
record Surroundings(PlacementStore store, CohortCatalogue catalogue, SchoolCalendars calendars, Curriculum curriculum) {

    static Surroundings of(MongoOperations store, SchoolCalendars calendars, Curriculum curriculum, Duration fresh) {
        return new Surroundings(new PlacementStore(store), new CohortCatalogue(store, fresh), calendars, curriculum);
    }
}
