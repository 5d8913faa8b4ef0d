/** What somebody has typed into a form and not sent yet; theirs alone, and unreadable in the store. */
@NullMarked
@ApplicationModule(
        displayName = "Draft",
        allowedDependencies = {"shared", "platform :: *", "design :: form", "identity"})
package uk.halfterm.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
