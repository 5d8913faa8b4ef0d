package uk.halfterm.identity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

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
    private static final String ADA = "ada@school.example";
    private static final String BEN = "ben@school.example";
    private static final Optional<String> UNKNOWN = Optional.empty();

    @Autowired
    private SignInThrottle throttle;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MongoOperations store;

    @Test
    void letsFiveTriesThroughAndNoMoreOnAnyNetwork() {
        fail(5, ADA, HOME);

        assertThat(isLetThrough(ADA, HOME)).isFalse();
        assertThat(isLetThrough(ADA, SCHOOL)).isFalse();
        assertThat(isLetThrough(BEN, SCHOOL)).isTrue();
    }

    @Test
    void takesTheSameAddressInOtherLettersForTheSame() {
        fail(5, " Ada@School.example ", HOME);

        assertThat(isLetThrough(ADA, SCHOOL)).isFalse();
    }

    @Test
    void letsNoMoreThroughOfManyAtOnceThanOneAfterTheOther() throws Exception {
        var tries = IntStream.range(0, 200)
                .<Callable<Boolean>>mapToObj(guess -> () -> isLetThrough(ADA, "192.0.2." + guess))
                .toList();

        assertThat(atOnce(tries)).filteredOn(through -> through).hasSize(SignInThrottle.TRIES);
    }

    @Test
    void pausesForAQuarterOfAnHourFromTheLastTry() {
        fail(4, ADA, HOME);
        clock.move(Duration.ofMinutes(10));
        fail(1, ADA, HOME);

        clock.move(Duration.ofMinutes(14));
        assertThat(pause(ADA, HOME)).hasValue(1L);

        clock.move(Duration.ofMinutes(2));
        assertThat(isLetThrough(ADA, HOME)).isTrue();
    }

    @Test
    void isNotPausedLongerByTriesDuringThePause() {
        fail(5, ADA, HOME);
        for (int minute = 0; minute < 15; minute++) {
            assertThat(pause(ADA, SCHOOL)).hasValue(15L - minute);
            clock.move(Duration.ofMinutes(1));
        }

        assertThat(isLetThrough(ADA, HOME)).isTrue();
    }

    @Test
    void startsAgainFromNothingAfterAPause() {
        fail(5, ADA, HOME);
        clock.move(Duration.ofMinutes(16));

        fail(4, ADA, HOME);

        assertThat(isLetThrough(ADA, HOME)).isTrue();
    }

    @Test
    void givesTheTriesBackToWhoSignsIn() {
        fail(4, ADA, HOME);
        throttle.succeeded(throttle.take(ADA, HOME, UNKNOWN));

        fail(4, ADA, SCHOOL);

        assertThat(isLetThrough(ADA, HOME)).isTrue();
    }

    @Test
    void doesNotPauseAKnownDeviceForTheTriesOfOthers() {
        fail(5, ADA, HOME);
        guessOn(SCHOOL, SignInThrottle.TRIES_OF_A_NETWORK);
        assertThat(isLetThrough(ADA, SCHOOL)).isFalse();

        assertThat(isLetThrough(ADA, SCHOOL, Optional.of("adas laptop"))).isTrue();
    }

    @Test
    void letsNoMoreTriesThroughOfAKnownDeviceThanOfAnother() {
        for (int guess = 0; guess < 5; guess++) {
            assertThat(isLetThrough(ADA, HOME, Optional.of("adas laptop"))).isTrue();
        }

        assertThat(isLetThrough(ADA, HOME, Optional.of("adas laptop"))).isFalse();
        assertThat(isLetThrough(ADA, HOME)).as("elsewhere").isTrue();
    }

    @Test
    void letsTwentyTriesThroughOnANetworkForManyAddressesAndNoMore() {
        guessOn(SCHOOL, SignInThrottle.TRIES_OF_A_NETWORK);

        assertThat(pause(ADA, SCHOOL)).hasValue(15L);
        assertThat(isLetThrough("guess1@school.example", SCHOOL))
                .as("who was tried already")
                .isFalse();
        assertThat(isLetThrough(ADA, HOME)).isTrue();
    }

    @Test
    void letsTwentyTriesThroughOnANetworkForFewAddressesAndNoMore() {
        for (int person = 1; person <= SignInThrottle.TRIES_OF_A_NETWORK / SignInThrottle.TRIES; person++) {
            fail(SignInThrottle.TRIES, "person" + person + "@school.example", SCHOOL);
        }

        assertThat(isLetThrough(ADA, SCHOOL)).isFalse();
    }

    @Test
    void letsNoMoreThroughOnANetworkOfManyAtOnce() throws Exception {
        var tries = IntStream.range(0, 200)
                .<Callable<Boolean>>mapToObj(guess -> () -> isLetThrough("guess" + guess + "@school.example", SCHOOL))
                .toList();

        assertThat(atOnce(tries)).filteredOn(through -> through).hasSize(SignInThrottle.TRIES_OF_A_NETWORK);
    }

    @Test
    void letsANetworkTryAgainAsItsTriesGrowOld() {
        guessOn(SCHOOL, 1);
        clock.move(Duration.ofMinutes(10));
        fail(1, "late@school.example", SCHOOL);
        for (int guess = 3; guess <= SignInThrottle.TRIES_OF_A_NETWORK; guess++) {
            fail(1, "late" + guess + "@school.example", SCHOOL);
        }
        assertThat(pause(ADA, SCHOOL)).hasValue(5L);

        clock.move(Duration.ofMinutes(5));

        assertThat(isLetThrough(ADA, SCHOOL)).as("in place of the first").isTrue();
        assertThat(pause(BEN, SCHOOL)).hasValue(10L);

        clock.move(Duration.ofMinutes(10));

        assertThat(isLetThrough(BEN, SCHOOL)).isTrue();
    }

    @Test
    void letsAWholeSchoolSlipAndSignInBehindOneAddress() {
        for (int group = 1; group <= 100; group += 6) {
            var people = IntStream.range(group, group + 6)
                    .mapToObj(person -> "person" + person + "@school.example")
                    .toList();
            people.forEach(person -> fail(3, person, SCHOOL));

            people.forEach(person -> throttle.succeeded(throttle.take(person, SCHOOL, UNKNOWN)));
        }

        assertThat(isLetThrough(ADA, SCHOOL)).isTrue();
    }

    @Test
    void givesNobodyBackWhatWasTriedForOthers() {
        guessOn(SCHOOL, SignInThrottle.TRIES_OF_A_NETWORK - 1);

        throttle.succeeded(throttle.take(BEN, SCHOOL, UNKNOWN));

        fail(1, ADA, SCHOOL);
        assertThat(isLetThrough(BEN, SCHOOL)).isFalse();
    }

    @Test
    void doesNotCountForTheNetworkWhoIsPausedByTriesFromElsewhere() {
        for (int person = 1; person <= SignInThrottle.TRIES_OF_A_NETWORK; person++) {
            fail(5, "person" + person + "@school.example", "192.0.3." + person);
            assertThat(isLetThrough("person" + person + "@school.example", SCHOOL))
                    .isFalse();
        }

        assertThat(isLetThrough(ADA, SCHOOL)).isTrue();
    }

    @Test
    void takesTheHalfOfAnAddressOfVersion6ThatIsGivenForTheNetwork() {
        for (int guess = 1; guess <= SignInThrottle.TRIES_OF_A_NETWORK; guess++) {
            fail(1, "guess" + guess + "@school.example", "2001:db8:1:2::" + guess);
        }

        assertThat(isLetThrough(ADA, "2001:db8:1:2:aaaa:bbbb:cccc:dddd")).isFalse();
        assertThat(isLetThrough(ADA, "2001:db8:1:3::1")).isTrue();
    }

    @Test
    void keepsNothingThatWasTypedAndForgetsOldFailures() {
        fail(1, ADA, HOME);

        assertThat(store.findAll(org.bson.Document.class, "signInAttempts").toString())
                .doesNotContain("ada@")
                .doesNotContain(HOME);

        clock.move(Duration.ofDays(2));
        fail(1, BEN, SCHOOL);

        assertThat(store.count(new Query(), SignInAttempts.class)).isEqualTo(2);
    }

    private static List<Boolean> atOnce(List<Callable<Boolean>> tries) throws Exception {
        var letThrough = new ArrayList<Boolean>();
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (var one : threads.invokeAll(tries)) {
                letThrough.add(one.get());
            }
        }
        return letThrough;
    }

    private void guessOn(String network, int addresses) {
        for (int guess = 1; guess <= addresses; guess++) {
            fail(1, "guess" + guess + "@school.example", network);
        }
    }

    private void fail(int times, String address, String network) {
        for (int time = 0; time < times; time++) {
            var one = throttle.take(address, network, UNKNOWN);
            try {
                throttle.failed(one);
            } catch (SignInPaused last) {
                assertThat(one.isLast()).isTrue();
            }
        }
    }

    private boolean isLetThrough(String address, String network) {
        return isLetThrough(address, network, UNKNOWN);
    }

    private boolean isLetThrough(String address, String network, Optional<String> device) {
        try {
            throttle.take(address, network, device);
            return true;
        } catch (SignInPaused paused) {
            return false;
        }
    }

    /** For how many minutes a try is refused; empty where it is let through. */
    private Optional<Long> pause(String address, String network) {
        try {
            throttle.take(address, network, UNKNOWN);
            return Optional.empty();
        } catch (SignInPaused paused) {
            return Optional.of(paused.minutes());
        }
    }
}
