package uk.halfterm.journey;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.halfterm.Halfterm;
import uk.halfterm.identity.DemonstrationSignIns;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A portal that is started anew in the middle of somebody's sentence: they sign in again and go on with it. */
@NeedsBrowser
class TypedAcrossARestartIT {

    private static final String SURVEY = "/ecf/blocks/3/block-3-survey";

    @Test
    void theSentenceIsThere(@TempDir Path data) throws IOException {
        var port = freePort();
        var base = "http://localhost:" + port;
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Chromium.find().orElseThrow())
                                .setArgs(Chromium.FLAGS))) {
            var page = browser.newPage();
            page.setDefaultTimeout(60_000);
            try (var _ = start(data, port)) {
                page.navigate(base + SURVEY);
                signIn(page);
                words(page).pressSequentially("Kept by the server");
                assertThat(page.locator("form .draft")).hasText("Kept. Not sent yet.");
            }
            words(page).pressSequentially(", and typed while it was down");
            assertThat(page.locator("form .draft")).containsText("stays on this computer");

            try (var _ = start(data, port)) {
                page.waitForURL("**/login?ended");
                signIn(page);
                page.waitForURL("**" + SURVEY);
                assertThat(words(page)).hasValue("Kept by the server, and typed while it was down");
            }
        }
    }

    private static void signIn(Page page) {
        page.getByLabel("Email address")
                .fill(DemonstrationSignIns.address("mentee").value());
        page.getByLabel("Password").fill(DemonstrationSignIns.PASSWORD);
        page.keyboard().press("Enter");
    }

    private static com.microsoft.playwright.Locator words(Page page) {
        return page.locator("textarea").first();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static ConfigurableApplicationContext start(Path data, int port) {
        return new SpringApplicationBuilder(Halfterm.class)
                .run(
                        "--server.port=" + port,
                        "--halfterm.data=" + data,
                        "--halfterm.demonstration=true",
                        "--halfterm.today=2024-01-08");
    }
}
