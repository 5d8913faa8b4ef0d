/** The first page of each role, and the people of a school: composes the public queries of the other modules, and owns no data. */
@NullMarked
@ApplicationModule(
        displayName = "Home",
        allowedDependencies = {
            "shared",
            "platform :: *",
            "design",
            "design :: form",
            "design :: markup",
            "draft",
            "identity",
            "organisation",
            "schoolcalendar",
            "curriculum",
            "cohort",
            "learning",
            "meeting",
            "training"
        })
package uk.halfterm.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
