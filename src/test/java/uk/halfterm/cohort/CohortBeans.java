package uk.halfterm.cohort;

import org.springframework.context.annotation.Import;
import uk.halfterm.curriculum.SeedProgrammes;
import uk.halfterm.schoolcalendar.SchoolCalendars;

/** What this module's store tests run on; one class, so that they share one context and the programmes are read once. */
@Import({
    SeedProgrammes.class,
    CohortConfiguration.class,
    Cohorts.class,
    CohortIndexes.class,
    SchoolCalendars.class,
    PlacedPeople.class
})
class CohortBeans {}
