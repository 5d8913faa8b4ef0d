package uk.halfterm.notification;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A mail with its text.
 *
 * @param since when its state began
 * @param nextTry when it is tried again after a try that failed
 */
public record MailDetail(
        MailSummary mail,
        String text,
        int attempts,
        Instant since,
        @Nullable Instant nextTry,
        boolean mayBeSentAgain) {}
