/** The first page of each role: composes the public queries of the other modules, and owns no data. */
@NullMarked
@ApplicationModule(
        displayName = "Home",
        allowedDependencies = {"shared", "design", "identity"})
package uk.halfterm.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
