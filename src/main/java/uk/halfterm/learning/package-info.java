/** A person's way through the curriculum: what is done, where they left off, what they answered. */
@NullMarked
@ApplicationModule(
        displayName = "Learning",
        allowedDependencies = {
            "shared",
            "platform :: *",
            "design",
            "design :: form",
            "design :: markup",
            "identity",
            "draft",
            "organisation",
            "schoolcalendar",
            "curriculum",
            "cohort"
        })
package uk.halfterm.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
