package uk.halfterm.identity;

import java.time.Duration;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import uk.halfterm.platform.clock.MovableClock;
import uk.halfterm.platform.store.StoreTest;

import static org.assertj.core.api.Assertions.assertThat;

@StoreTest
@Import({SignInThrottle.class, IdentityIndexes.class, MovableClock.Given.class})
class SignInThrottleTest {

    private static final String HOME = "192.0.2.1";
    private static final String SCHOOL = "192.0.2.2";

    @Autowired
    private SignInThrottle throttle;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MongoOperations store;

    @Test
    void letsFourFailuresPass() {
        fail(4, "ada@school.example", HOME);

        assertThat(throttle.isPaused("ada@school.example", HOME)).isFalse();
    }

    @Test
    void pausesAnAddressOnEveryNetworkAfterFiveFailures() {
        fail(5, "ada@school.example", HOME);

        assertThat(throttle.isPaused("ada@school.example", SCHOOL)).isTrue();
        assertThat(throttle.isPaused("ben@school.example", SCHOOL)).isFalse();
    }

    @Test
    void takesTheSameAddressInOtherLettersForTheSame() {
        fail(5, " Ada@School.example ", HOME);

        assertThat(throttle.isPaused("ada@school.example", SCHOOL)).isTrue();
    }

    @Test
    void pausesANetworkForEveryAddressAfterFiveFailures() {
        for (int guess = 1; guess <= 5; guess++) {
            throttle.failed("guess" + guess + "@school.example", SCHOOL);
        }

        assertThat(throttle.isPaused("ada@school.example", SCHOOL)).isTrue();
        assertThat(throttle.isPaused("ada@school.example", HOME)).isFalse();
    }

    @Test
    void endsThePauseOfANetworkAfterAMinuteAndOfAnAddressAfterFifteen() {
        fail(5, "ada@school.example", SCHOOL);

        clock.move(Duration.ofSeconds(61));

        assertThat(throttle.isPaused("ben@school.example", SCHOOL)).isFalse();
        assertThat(throttle.isPaused("ada@school.example", SCHOOL)).isTrue();

        clock.move(Duration.ofMinutes(14));

        assertThat(throttle.isPaused("ada@school.example", SCHOOL)).isFalse();
    }

    @Test
    void startsAgainFromNothingAfterAPause() {
        fail(5, "ada@school.example", HOME);
        clock.move(Duration.ofMinutes(16));

        fail(4, "ada@school.example", HOME);

        assertThat(throttle.isPaused("ada@school.example", HOME)).isFalse();
    }

    @Test
    void forgetsFailuresOfAnAddressThatSignedIn() {
        fail(4, "ada@school.example", HOME);
        throttle.succeeded("ada@school.example");

        fail(4, "ada@school.example", SCHOOL);

        assertThat(throttle.isPaused("ada@school.example", HOME)).isFalse();
    }

    @Test
    void countsFailuresThatComeAtOnce() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int guess = 0; guess < 5; guess++) {
                threads.execute(() -> throttle.failed("ada@school.example", HOME));
            }
        }

        assertThat(throttle.isPaused("ada@school.example", SCHOOL)).isTrue();
    }

    @Test
    void keepsNothingThatWasTypedAndForgetsOldFailures() {
        fail(1, "ada@school.example", HOME);

        assertThat(store.findAll(org.bson.Document.class, "signInAttempts").toString())
                .doesNotContain("ada@")
                .doesNotContain(HOME);

        clock.move(Duration.ofDays(2));
        fail(1, "ben@school.example", SCHOOL);

        assertThat(store.count(new Query(), SignInAttempts.class)).isEqualTo(2);
    }

    private void fail(int times, String address, String network) {
        for (int time = 0; time < times; time++) {
            throttle.failed(address, network);
        }
    }
}
