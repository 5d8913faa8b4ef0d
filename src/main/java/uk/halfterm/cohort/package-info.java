/** Cohorts and their groups, who is in them and who mentors whom, as dated periods. Sign-in and names belong to identity. */
@NullMarked
@ApplicationModule(
        displayName = "Cohorts",
        allowedDependencies = {
            "shared",
            "platform :: store",
            "platform :: schema",
            "identity",
            "organisation",
            "schoolcalendar",
            "curriculum"
        })
package uk.halfterm.cohort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
