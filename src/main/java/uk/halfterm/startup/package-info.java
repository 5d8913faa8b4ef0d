/** What the console says when Halfterm starts: where it is ready and who can sign in. */
@NullMarked
@ApplicationModule(
        displayName = "Start",
        allowedDependencies = {"shared", "identity"})
package uk.halfterm.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
