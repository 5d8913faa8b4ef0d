package uk.halfterm.curriculum;

import org.jspecify.annotations.Nullable;
import uk.halfterm.shared.EmailAddress;

/** Whom to ask when something is wrong; the nearest come first (seed 004: the induction tutor, then the programme team). */
public record HelpStep(
        String who, String title, String detail, @Nullable EmailAddress email) {}
