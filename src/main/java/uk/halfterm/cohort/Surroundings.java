package uk.halfterm.cohort;

import java.time.Duration;

import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.schoolcalendar.SchoolCalendars;

/** What a {@link Standpoint} asks when it does not know something yet, and what the commands change. */
record Surroundings(
        PlacementStore store,
        CountedPeople counted,
        CohortCatalogue catalogue,
        SchoolCalendars calendars,
        Curriculum curriculum) {

    static Surroundings of(MongoOperations store, SchoolCalendars calendars, Curriculum curriculum, Duration fresh) {
        var changes = new PlaceChanges(store, fresh);
        var places = new PlacementStore(store, changes);
        return new Surroundings(
                places,
                new CountedPeople(store, changes, fresh),
                new CohortCatalogue(places, fresh),
                calendars,
                curriculum);
    }
}
