package uk.halfterm.notification;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import uk.halfterm.identity.PersonId;

/**
 * A mail as a row of a list.
 *
 * @param unclear whether its sending was begun so long ago that nobody knows any more whether it went out
 * @param reason why the last try failed
 */
public record MailSummary(
        MailId id,
        PersonId to,
        String subject,
        Instant madeAt,
        MailState state,
        boolean unclear,
        @Nullable String reason) {}
