/** Academic years, terms, half terms and working weeks of England, and a school's own calendar laid over them. */
@NullMarked
@ApplicationModule(
        displayName = "School calendar",
        allowedDependencies = {"shared", "identity", "organisation", "platform :: store"})
package uk.halfterm.schoolcalendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
