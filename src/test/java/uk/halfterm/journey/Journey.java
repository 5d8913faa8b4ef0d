package uk.halfterm.journey;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import uk.halfterm.identity.DemonstrationSignIns;

import static org.assertj.core.api.Assertions.assertThat;

/** A person's way through the portal in a real browser, on the demonstration in the seed's own time. */
@NeedsBrowser
@ActiveProfiles("test")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"halfterm.store=memory", "halfterm.demonstration=true", "halfterm.today=2024-01-08"})
abstract class Journey {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    private static final List<Integer> WIDTHS = List.of(320, 1280);

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    private BrowserContext context;
    protected Page page;

    @BeforeAll
    static void startBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var place = Chromium.find().orElseThrow(() -> new AssertionError("No Chromium is installed"));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(place).setArgs(Chromium.FLAGS));
    }

    @AfterAll
    static void stopBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void openContext() {
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        page.setDefaultTimeout(20_000);
    }

    @AfterEach
    void closeContext() {
        context.close();
    }

    protected String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    protected void open(String path) {
        page.navigate(address(path));
        page.waitForSelector("h1");
    }

    protected void signInAs(String name) {
        open("login");
        page.getByLabel("Email address").fill(DemonstrationSignIns.address(name).value());
        page.getByLabel("Password").fill(DemonstrationSignIns.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForSelector(".main-nav");
    }

    /** Signs in on the page that is open, as somebody does who was sent there. */
    protected void signInHere(String name) {
        page.getByLabel("Email address").fill(DemonstrationSignIns.address(name).value());
        page.getByLabel("Password").fill(DemonstrationSignIns.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForSelector(".main-nav");
    }

    /** The browser itself, with its cookies and its network. */
    protected BrowserContext browser() {
        return context;
    }

    /** Somebody signs in and looks at each page of "home meetings events"; home has no address. What to look for is told whose page it is. */
    protected void onEachPage(String who, String pages, Consumer<String> look) {
        signInAs(who);
        Pattern.compile(" ").splitAsStream(pages).forEach(path -> {
            open(path.equals("home") ? "" : path);
            look.accept(who + " " + path);
        });
    }

    protected String heading() {
        return page.locator("h1").innerText();
    }

    protected String text() {
        return page.locator("main").innerText();
    }

    protected void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    protected void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    /** Presses Tab until the control with that name has focus; a person would give up as well. */
    protected void tabTo(String name) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if (name.equals(page.evaluate("document.activeElement.innerText.replace(/\\s+/g, ' ').trim()"))) {
                return;
            }
        }
        throw new AssertionError("No way to \"" + name + "\" by keyboard");
    }

    /** What has focus, as its tag; a page that changes under somebody must not leave it on the body. */
    protected String focused() {
        return (String) page.evaluate("document.activeElement.tagName");
    }

    /** Presses Tab until that control has focus; a person would give up as well. */
    protected void tabTo(Locator control) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if ((boolean) control.evaluate("one => one === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("No way to " + control + " by keyboard");
    }

    /** Looks at the page as it stands: narrow and wide, light and dark, without an axe violation and without sideways scrolling. */
    protected void everybodyCanUse(String name) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, width == 320 ? 700 : 900);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                var look = name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", look + ".png"))
                        .setFullPage(true));
                var violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
                assertThat(violations.stream().map(Journey::describe).toList())
                        .as("axe on " + look)
                        .isEmpty();
                assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                        .as("width of " + look)
                        .isLessThanOrEqualTo(width);
            }
        }
        page.setViewportSize(1280, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .collect(Collectors.joining("; "));
    }
}
