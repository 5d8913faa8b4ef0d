package uk.halfterm.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import uk.halfterm.platform.seal.CannotOpen;
import uk.halfterm.platform.seal.Seal;
import uk.halfterm.platform.seal.Sealed;
import uk.halfterm.shared.Sha256;

/**
 * Recognises a browser in which somebody has signed in to an account before, by a sealed cookie that only the sign-in page is sent (OWASP:
 * device cookies). It opens nothing; other people's tries do not pause such a browser. A computer in a staff room knows several accounts.
 */
@Component
class KnownDevices {

    static final String COOKIE = "signed-in-before";
    static final int MOST_ACCOUNTS = 10;
    static final Duration KEPT = Duration.ofDays(180);

    private static final String CONTEXT = "device";
    private static final String BETWEEN = "~";

    private final Seal seal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KnownDevices(Seal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    private record Known(String account, String device, LocalDate since) {

        String text() {
            return account + " " + device + " " + since;
        }
    }

    /** The browser's name, where it is known to have signed in to the account with that address. */
    Optional<String> find(String cookie, String typedAddress) {
        var account = account(typedAddress);
        return open(cookie)
                .filter(known -> known.account().equals(account))
                .map(Known::device)
                .findFirst();
    }

    /** Somebody has signed in. */
    void remember(String address, HttpServletRequest request, HttpServletResponse response) {
        var account = account(address);
        var known = new ArrayList<Known>();
        known.add(new Known(account, name(), LocalDate.now(clock)));
        open(cookieOf(request))
                .filter(other -> !other.account().equals(account))
                .limit(MOST_ACCOUNTS - 1L)
                .forEach(known::add);
        var cookie = new Cookie(
                COOKIE,
                known.stream()
                        .map(one -> seal.seal(one.text(), CONTEXT).value())
                        .collect(Collectors.joining(BETWEEN)));
        cookie.setPath(request.getContextPath() + "/login");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
    }

    /** What the browser sent of this; empty where it sent none. */
    static String cookieOf(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? "" : cookie.getValue();
    }

    private Stream<Known> open(String cookie) {
        var oldest = LocalDate.now(clock).minusDays(KEPT.toDays());
        return Stream.of(cookie.split(BETWEEN))
                .limit(MOST_ACCOUNTS)
                .flatMap(value -> openOne(value).stream())
                .filter(known -> !known.since().isBefore(oldest));
    }

    /** Nothing where it was made up, belongs to another portal, or its key is retired. */
    private Optional<Known> openOne(String sealed) {
        try {
            var words = List.of(seal.open(Sealed.of(sealed), CONTEXT).split(" "));
            return Optional.of(new Known(words.get(0), words.get(1), LocalDate.parse(words.get(2))));
        } catch (CannotOpen | IndexOutOfBoundsException | DateTimeParseException unknown) {
            return Optional.empty();
        }
    }

    private static String account(String address) {
        return Sha256.of(address.strip().toLowerCase(Locale.ROOT));
    }

    private String name() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
