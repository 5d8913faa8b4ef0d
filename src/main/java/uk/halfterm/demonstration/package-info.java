/**
 * The demonstration: the cohorts and the timetable of seed 004 with invented people in them, and a cohort that runs on the day itself. It
 * speaks to the other modules as people do, through their services; the prod profile refuses it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "shared",
            "platform :: *",
            "identity",
            "organisation",
            "schoolcalendar",
            "curriculum",
            "cohort",
            "learning",
            "meeting",
            "training",
            "training :: timetable"
        })
package uk.halfterm.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
