/** Mentor meetings: the weeks they are expected in, and which were held. Pairs come from the cohorts; nothing here knows of schools. */
@NullMarked
@ApplicationModule(
        displayName = "Meetings",
        allowedDependencies = {
            "shared",
            "platform :: store",
            "platform :: schema",
            "platform :: outbox",
            "design",
            "design :: markup",
            "identity",
            "organisation",
            "schoolcalendar",
            "curriculum",
            "cohort"
        })
package uk.halfterm.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
