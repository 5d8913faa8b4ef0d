package uk.halfterm.identity;

import java.util.Optional;

import uk.halfterm.shared.EmailAddress;

/** Whom somebody asks when something is wrong, as a bean of a module that knows their programme; the frame of each page says it. */
@FunctionalInterface
public interface WhomToAsk {

    /** Empty where the module knows nothing of the actor. */
    Optional<Help> of(Actor actor);

    /**
     * Whom to ask.
     *
     * @param first sentences that name people who are nearer than the address; none where the address is the first to ask
     */
    record Help(String first, EmailAddress address) {}
}
