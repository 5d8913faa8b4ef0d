/** Training events: the timetable by group and term, its corrections and its changes. Named so, as "event" alone means a domain event. */
@NullMarked
@ApplicationModule(
        displayName = "Training",
        allowedDependencies = {
            "shared",
            "platform :: store",
            "platform :: outbox",
            "design",
            "design :: markup",
            "identity",
            "organisation",
            "schoolcalendar",
            "curriculum",
            "cohort"
        })
package uk.halfterm.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
