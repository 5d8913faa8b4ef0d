package uk.halfterm.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import uk.halfterm.platform.clock.MovableClock;
import uk.halfterm.platform.seal.KeyRing;
import uk.halfterm.platform.seal.Seal;

import static org.assertj.core.api.Assertions.assertThat;

class KnownDevicesTest {

    private static final String ADA = "ada@school.example";
    private static final String BEN = "ben@school.example";

    private final MovableClock clock = new MovableClock(Clock.systemUTC());
    private final KnownDevices devices = new KnownDevices(new Seal(KeyRing.random()), clock);

    @Test
    void knowsTheAccountThatWasSignedInToAndNoOther() {
        var cookie = signedIn("", ADA);

        assertThat(devices.find(cookie, " Ada@School.example")).isPresent();
        assertThat(devices.find(cookie, BEN)).isEmpty();
    }

    @Test
    void knowsEverybodyWhoUsesTheComputerOfTheStaffRoom() {
        var cookie = signedIn(signedIn("", ADA), BEN);

        assertThat(devices.find(cookie, ADA)).isPresent();
        assertThat(devices.find(cookie, BEN)).isPresent().isNotEqualTo(devices.find(cookie, ADA));
    }

    @Test
    void forgetsWhoSignedInLongestAgoSoThatTheCookieStaysShort() {
        var cookie = signedIn("", ADA);
        for (int person = 1; person <= KnownDevices.MOST_ACCOUNTS; person++) {
            cookie = signedIn(cookie, "person" + person + "@school.example");
        }

        assertThat(devices.find(cookie, ADA)).isEmpty();
        assertThat(devices.find(cookie, "person1@school.example")).isPresent();
        assertThat(cookie).hasSizeLessThan(4000);
    }

    @Test
    void forgetsABrowserThatWasNotUsedForHalfAYear() {
        var cookie = signedIn("", ADA);

        clock.move(KnownDevices.KEPT.plus(Duration.ofDays(2)));

        assertThat(devices.find(cookie, ADA)).isEmpty();
    }

    @Test
    void believesNoCookieThatItDidNotSeal() {
        var cookie = signedIn("", ADA);
        var elsewhere = new KnownDevices(new Seal(KeyRing.random()), clock);

        assertThat(elsewhere.find(cookie, ADA)).isEmpty();
        for (var madeUp : new String[] {"", "~", "~~~", "s1.000000000000.AAAA", "x".repeat(5000), cookie + "x", ADA}) {
            assertThat(devices.find(madeUp, ADA)).as(madeUp).isEqualTo(Optional.empty());
        }
    }

    /** The cookie afterwards. */
    private String signedIn(String cookie, String address) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie(KnownDevices.COOKIE, cookie));
        var response = new MockHttpServletResponse();
        devices.remember(address, request, response);
        return response.getCookie(KnownDevices.COOKIE).getValue();
    }
}
