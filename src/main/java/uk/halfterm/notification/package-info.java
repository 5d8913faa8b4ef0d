/** Tells people by mail what happened to what is theirs. Mails are kept first and sent then; without a mail server they stay to be read. */
@NullMarked
@ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {
            "shared",
            "platform :: store",
            "platform :: outbox",
            "platform :: jobs",
            "platform :: start",
            "design",
            "design :: markup",
            "identity",
            "training"
        })
package uk.halfterm.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
