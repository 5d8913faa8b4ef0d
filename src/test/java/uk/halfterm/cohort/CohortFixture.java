package uk.halfterm.cohort;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.SignedIn;
import uk.halfterm.schoolcalendar.SchoolCalendars;

/** The cohorts over a store and a curriculum, and the standpoints of people whom the test names. */
public final class CohortFixture {

    private final Cohorts cohorts;
    private final Surroundings known;
    private final Clock clock;

    private CohortFixture(Cohorts cohorts, Surroundings known, Clock clock) {
        this.cohorts = cohorts;
        this.known = known;
        this.clock = clock;
    }

    public static CohortFixture over(
            MongoOperations store, SchoolCalendars calendars, Curriculum curriculum, Clock clock) {
        var known = Surroundings.of(store, calendars, curriculum, Duration.ZERO);
        return new CohortFixture(new Cohorts(store, known), known, clock);
    }

    public Cohorts cohorts() {
        return cohorts;
    }

    /** Those of a portal in which that person is signed in. */
    public Standpoints standpoints(SignedIn signedIn) {
        return new Standpoints(signedIn, known, clock);
    }

    public Standpoint of(Actor actor, LocalDate day) {
        return standpoints(new Nobody()).of(actor, day);
    }

    /** Where there is no request. */
    public static final class Nobody implements SignedIn {

        @Override
        public Actor actor() {
            throw new IllegalStateException("Nobody is signed in");
        }

        @Override
        public Optional<Actor> find() {
            return Optional.empty();
        }
    }
}
