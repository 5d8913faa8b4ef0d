/** Programmes as authors write them: blocks, items and who may see which; never how far a person has come. */
@NullMarked
@ApplicationModule(
        displayName = "Curriculum",
        allowedDependencies = {"shared", "identity", "schoolcalendar", "platform :: *"})
package uk.halfterm.curriculum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
