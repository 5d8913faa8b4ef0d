/** Schools, settings and partners: who they are and where; the people in them belong to other modules. */
@NullMarked
@ApplicationModule(
        displayName = "Organisations",
        allowedDependencies = {
            "shared",
            "platform :: store",
            "platform :: schema",
            "platform :: jobs",
            "platform :: moving",
            "design",
            "design :: form",
            "design :: markup",
            "draft",
            "identity"
        })
package uk.halfterm.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
