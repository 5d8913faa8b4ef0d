package uk.halfterm.identity;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import uk.halfterm.platform.clock.MovableClock;
import uk.halfterm.shared.EmailAddress;
import uk.halfterm.shared.PersonName;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in and out over HTTP, as a browser does it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "halfterm.store=memory")
@Import(MovableClock.Given.class)
class SignInTest {

    private static final String ADA = "ada@school.example";
    private static final String NOBODY = "nobody@school.example";
    private static final String PASSWORD = "three random words";

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountRepository stored;

    @Autowired
    private MongoOperations store;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void registerAda() {
        store.remove(new Query(), Account.class);
        store.remove(new Query(), SignInAttempts.class);
        accounts.register(new RegisterPerson(
                EmailAddress.of(ADA),
                PersonName.of("Ada", "Brook"),
                List.of(
                        RoleGrant.of(Role.ADMINISTRATOR, Scope.everywhere()),
                        RoleGrant.of(Role.PROGRAMME_LEAD, Scope.everywhere())),
                Password.of(PASSWORD)));
        visitor = new Visitor(port);
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void landsOnThisHalfTerm() {
        var answer = visitor.signIn(ADA, PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(visitor.place(answer)).isEqualTo("/");
        assertThat(visitor.page("/").words()).contains("Your portal");
    }

    @Test
    void takesAnAddressInAnyLetters() {
        assertThat(visitor.place(visitor.signIn(" Ada@School.Example", PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void goesOnToThePageThatWasAskedFor() {
        var asked = visitor.get("/events?cohort=september-23-24");

        assertThat(visitor.place(asked)).isEqualTo("/login?first");
        assertThat(visitor.place(visitor.signIn(ADA, PASSWORD))).startsWith("/events?cohort=september-23-24");
    }

    @Test
    void saysWhyWhenASessionHasEnded() {
        visitor.signIn(ADA, PASSWORD);
        visitor.lose("JSESSIONID");

        assertThat(visitor.place(visitor.get("/people"))).isEqualTo("/login?ended");
        assertThat(visitor.page("/login?ended").words()).contains("You have been signed out");
        assertThat(visitor.place(visitor.get("/people"))).as("is said once").isEqualTo("/login?first");
    }

    @Test
    void goesToNoOtherSiteAfterwards() {
        var answer = visitor.post(
                "/login?continue=https://evil.example/",
                Map.of("username", ADA, "password", PASSWORD, "_csrf", visitor.csrf()));

        assertThat(visitor.place(answer)).isEqualTo("/");
    }

    @Test
    void answersAnUnknownAddressLikeAWrongPassword() {
        var wrong = visitor.signIn(ADA, "wrong password");
        var unknown = visitor.signIn(NOBODY, PASSWORD);
        var noAddress = visitor.signIn("not an address", PASSWORD);

        assertThat(said(unknown)).isEqualTo(said(wrong)).isEqualTo("302 /login?error");
        assertThat(said(noAddress)).isEqualTo(said(wrong));
        assertThat(visitor.page("/login?error").words())
                .contains("The email address or the password is not right. Check both and try again");
        assertThat(visitor.place(visitor.get("/people"))).isEqualTo("/login?first");
    }

    @Test
    void keepsTheAddressTypedForThePageAfterwardsAndNoLonger() {
        visitor.signIn("Ada@Shcool.example", "wrong password");

        assertThat(visitor.page("/login?error").valueOf("username")).contains("Ada@Shcool.example");
        assertThat(visitor.page("/login?error").valueOf("username").orElse("")).isEmpty();

        visitor.signIn("a".repeat(TypedAddress.MOST_CHARACTERS + 1), "wrong password");

        assertThat(visitor.page("/login?error").valueOf("username").orElse("")).isEmpty();
    }

    @Test
    void keepsNoPassword() {
        visitor.signIn(ADA, "wrong password");

        assertThat(visitor.page("/login?error").inputs()).doesNotContainKey("password");
    }

    @Test
    void pausesAnAddressAfterFiveFailuresWhetherItIsKnownOrNot() {
        var known = failures(ADA, 6);
        var unknown = failures(NOBODY, 6);

        assertThat(known)
                .isEqualTo(unknown)
                .containsExactly(
                        "302 /login?error",
                        "302 /login?error",
                        "302 /login?error",
                        "302 /login?error",
                        "302 /login?paused=15",
                        "302 /login?paused=15");
    }

    @Test
    void saysHowLongAPauseStillIs() {
        failures(ADA, 5);
        clock.move(Duration.ofMinutes(3));

        var answer = visitor.signIn(ADA, "wrong password");

        assertThat(said(answer)).isEqualTo("302 /login?paused=12");
        assertThat(visitor.page("/login?paused=12").words()).contains("Try again in 12 minutes");
        assertThat(visitor.page("/login?paused=1").words()).contains("Try again in one minute");
        assertThat(visitor.page("/login?paused=9999999999").words()).contains("in a quarter of an hour");
    }

    @Test
    void letsTheRightPasswordInAgainAfterThePauseOnly() {
        failures(ADA, 5);

        assertThat(said(visitor.signIn(ADA, PASSWORD))).isEqualTo("302 /login?paused=15");

        clock.move(Duration.ofMinutes(14));

        assertThat(said(visitor.signIn(ADA, PASSWORD))).isEqualTo("302 /login?paused=1");

        clock.move(Duration.ofMinutes(2));

        assertThat(said(visitor.signIn(ADA, PASSWORD))).isEqualTo("302 /");
    }

    @Test
    void comparesNoMoreOfManyTriesAtOnceAndNotTheRightOneAmongThem() throws Exception {
        var token = visitor.csrf();
        var tries = IntStream.range(0, 200)
                .<Callable<String>>mapToObj(guess -> () -> said(visitor.post(
                        "/login",
                        Map.of(
                                "username",
                                ADA,
                                "password",
                                guess < 199 ? "wrong password" : PASSWORD,
                                "_csrf",
                                token))))
                .toList();

        var answers = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (var one : threads.invokeAll(tries)) {
                answers.add(one.get());
            }
        }

        assertThat(answers).filteredOn("302 /login?error"::equals).hasSize(SignInThrottle.TRIES - 1);
        assertThat(answers.getLast()).isEqualTo("302 /login?paused=15");
    }

    @Test
    void doesNotPauseABrowserThatHasSignedInBeforeForTheTriesOfOthers() {
        visitor.signIn(ADA, PASSWORD);
        visitor.press("/", "Sign out");
        try (var pupil = new Visitor(port)) {
            for (int guess = 0; guess < 6; guess++) {
                pupil.signIn(ADA, "wrong password");
            }
            assertThat(said(pupil.signIn(ADA, PASSWORD))).startsWith("302 /login?paused");
        }

        assertThat(said(visitor.signIn(ADA, PASSWORD))).isEqualTo("302 /");
    }

    @Test
    void remembersABrowserInACookieForTheSignInPageOnly() {
        var cookies = visitor.signIn(ADA, PASSWORD).headers().allValues("Set-Cookie");

        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith(KnownDevices.COOKIE))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .contains("Path=/login", "HttpOnly", "SameSite=Strict")
                        .doesNotContain("ada@", "school.example"));
    }

    @Test
    void letsNobodyInWithoutAPassword() {
        accounts.register(new RegisterPerson(
                EmailAddress.of("invited@school.example"),
                PersonName.of("Ivy", "Invited"),
                List.of(RoleGrant.of(Role.ADMINISTRATOR, Scope.everywhere())),
                null));

        assertThat(said(visitor.signIn("invited@school.example", ""))).isEqualTo("302 /login?error");
        assertThat(said(visitor.signIn("invited@school.example", "nobody has this password")))
                .isEqualTo("302 /login?error");
    }

    @Test
    void givesTheSessionANewIdSoThatNobodyCanPlantOne() {
        visitor.signIn(ADA, "wrong password"); // which keeps the address that was typed
        var planted = visitor.session().orElseThrow();
        visitor.signIn(ADA, PASSWORD);

        assertThat(visitor.session().orElseThrow().getValue()).isNotEqualTo(planted.getValue());
        try (var planter = new Visitor(port)) {
            planter.take(planted);
            assertThat(planter.place(planter.get("/people"))).isEqualTo("/login?first");
        }
    }

    @Test
    void refusesAFormThatDidNotComeFromItsOwnPage() {
        var answer = visitor.post("/login", Map.of("username", ADA, "password", PASSWORD));
        var foreign = visitor.post("/login", Map.of("username", ADA, "password", PASSWORD, "_csrf", "guessed"));
        var disguised = visitor.post("/login?v-r=uidl&v-uiId=0", Map.of("username", ADA, "password", PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(disguised.statusCode()).isEqualTo(403);
        assertThat(visitor.place(visitor.get("/people"))).isEqualTo("/login?first");
    }

    @Test
    void endsTheSessionAtSignOutAndSaysSo() {
        visitor.signIn(ADA, PASSWORD);
        var session = visitor.session().orElseThrow();

        assertThat(visitor.press("/", "Sign out").sentTo()).isEqualTo("/login?left");
        assertThat(visitor.page("/login?left").words()).contains("You are signed out.");
        try (var finder = new Visitor(port)) {
            finder.take(session);
            assertThat(finder.place(finder.get("/people"))).isEqualTo("/login?first");
        }
    }

    @Test
    void isNotEndedByALinkFromElsewhere() {
        visitor.signIn(ADA, PASSWORD);

        visitor.get("/logout");
        assertThat(visitor.post("/logout", Map.of()).statusCode()).isEqualTo(403);

        assertThat(visitor.page("/").words()).contains("Your portal");
    }

    @Test
    void sendsSecurityHeadersWithEveryAnswer() {
        for (var answer : List.of(visitor.get("/people"), visitor.get("/?v-r=init&location=&query="))) {
            var headers = answer.headers();

            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .containsPattern("default-src '(self|none)'")
                    .contains("frame-ancestors 'none'", "form-action 'self'");
            assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()");
            assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        }
    }

    @Test
    void keepsTheSessionCookieFromScriptsAndOtherSites() {
        var cookies = visitor.signIn(ADA, PASSWORD).headers().allValues("Set-Cookie");

        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID="))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void doesNotReachAnAccountThatIsGone() {
        visitor.signIn(ADA, PASSWORD);
        store.remove(new Query(), Account.class);

        assertThat(visitor.page("/people").words()).contains("You hold no role at the moment");
    }

    @Test
    void endsARoleThatIsTakenAwayAtOnce() {
        visitor.signIn(ADA, PASSWORD);
        assertThat(visitor.page("/deliveries").words()).contains("Background messages");

        keepOnly(Role.PROGRAMME_LEAD);

        assertThat(visitor.page("/deliveries").words()).contains("You cannot open this page");
        assertThat(visitor.page("/people").words()).contains("Those without a mentor come first.");

        keepOnly();

        assertThat(visitor.page("/people").words()).contains("You hold no role at the moment");
        assertThat(visitor.page("/").words()).contains("You hold no role at the moment");
    }

    private void keepOnly(Role... roles) {
        var account = stored.findByEmail(EmailAddress.of(ADA)).orElseThrow();
        stored.save(new Account(
                account.id(),
                account.version(),
                account.email(),
                account.name(),
                account.passwordHash(),
                List.of(roles).stream()
                        .map(role -> RoleGrant.of(role, Scope.everywhere()))
                        .toList(),
                account.registeredAt()));
    }

    private List<String> failures(String address, int times) {
        return IntStream.range(0, times)
                .mapToObj(time -> said(visitor.signIn(address, "wrong password")))
                .toList();
    }

    private String said(HttpResponse<String> answer) {
        return answer.statusCode() + " " + visitor.place(answer);
    }
}
