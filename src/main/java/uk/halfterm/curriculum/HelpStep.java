package uk.halfterm.curriculum;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import uk.halfterm.shared.EmailAddress;
import uk.halfterm.shared.yaml.AuthoredWord;

/**
 * Whom to ask when something is wrong; the nearest come first (seed 004: the induction tutor, then the programme team).
 *
 * @param whoAsks the only ones it is meant for; null where it is meant for everybody
 */
public record HelpStep(
        String who,
        String title,
        String detail,
        @Nullable EmailAddress email,
        @Nullable Audience whoAsks) {

    /** The address of the last who names one: the team of the programme. */
    public static Optional<EmailAddress> lastAddress(List<HelpStep> steps) {
        return steps.stream().map(HelpStep::email).flatMap(Stream::ofNullable).reduce((_, last) -> last);
    }

    /** Whether it helps these people: nobody is told to ask themselves. */
    public boolean isFor(Audience audience) {
        return (whoAsks == null || whoAsks == audience) && !who.equals(AuthoredWord.of(audience));
    }
}
