package uk.halfterm.cohort;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Component;
import uk.halfterm.curriculum.Reader;
import uk.halfterm.curriculum.Readers;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.RoundTrip;
import uk.halfterm.identity.SignedIn;

/** Makes standpoints: one for each round trip of a signed-in person, however many parts of a page ask for it. */
@Component
public class Standpoints implements Readers {

    private final SignedIn signedIn;
    private final Surroundings known;
    private final Clock clock;

    Standpoints(SignedIn signedIn, Surroundings known, Clock clock) {
        this.signedIn = signedIn;
        this.known = known;
        this.clock = clock;
    }

    /**
     * That of whoever sent the current request.
     *
     * @throws uk.halfterm.shared.NoAccess when every role has been taken away since sign-in
     */
    public Standpoint here() {
        return RoundTrip.remember(Standpoint.class, () -> of(signedIn.actor()));
    }

    /** The same; empty where nobody is signed in or no role is left. */
    public Optional<Standpoint> find() {
        return signedIn.find().map(_ -> here());
    }

    @Override
    public Optional<Reader> reader() {
        return find().map(standpoint -> standpoint);
    }

    /** For work without a request: today's standpoint of somebody whose actor is known. */
    public Standpoint of(Actor actor) {
        return of(actor, LocalDate.now(clock));
    }

    public Standpoint of(Actor actor, LocalDate day) {
        return new Standpoint(actor, day, known);
    }
}
