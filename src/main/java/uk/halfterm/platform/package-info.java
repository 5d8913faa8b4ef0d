/** Adapters to what is outside the domain: the store, the outbox, jobs, blobs, the clock. Knows no module of the domain. */
@NullMarked
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {"shared"})
package uk.halfterm.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
