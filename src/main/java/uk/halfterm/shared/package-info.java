/** Value types without an owner: names, addresses, dates, faults. Open to every module; knows none of them. */
@NullMarked
@ApplicationModule(
        displayName = "Shared",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package uk.halfterm.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
