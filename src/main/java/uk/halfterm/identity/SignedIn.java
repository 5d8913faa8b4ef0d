package uk.halfterm.identity;

import java.util.Optional;

/** The actor of the current request: screens ask here once and pass the {@link Actor} on to services. */
public interface SignedIn {

    /**
     * Who is asking.
     *
     * @throws uk.halfterm.shared.NoAccess when every role has been taken away since sign-in, or the sign-in has ended elsewhere
     */
    Actor actor();

    Optional<Actor> find();
}
