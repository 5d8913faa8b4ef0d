/** The frame around every page: header, navigation by role, error pages. No view knows it; it finds them by their menu entries. */
@NullMarked
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"shared", "design", "design :: markup", "identity", "platform :: web"})
package uk.halfterm.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
