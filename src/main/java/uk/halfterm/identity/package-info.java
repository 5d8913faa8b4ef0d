/** Accounts, sign-in and roles in scopes; knows who is asking ({@link Actor}), never what they ask for. */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"shared", "platform :: *", "design", "design :: form", "design :: markup"})
package uk.halfterm.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
