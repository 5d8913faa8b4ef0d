package uk.halfterm.journey;

import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import gallery.FormKitView;
import jakarta.servlet.ServletContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What every form can do, in a browser: the kit's fields on one page, used and refused. */
class FormKitIT extends Journey {

    @Autowired
    private ServletContext server;

    @BeforeEach
    void putThePageThere() {
        routes().setAnnotatedRoute(FormKitView.class);
        open("form-kit");
    }

    @AfterEach
    void takeThePageAway() {
        routes().removeRoute(FormKitView.class);
    }

    @Test
    void everybodyCanUseEachFieldAndEachFault() {
        everybodyCanUse("form-kit");

        press("Continue");
        assertThat(page.locator(".errors")).isFocused();
        everybodyCanUse("form-kit-errors");
    }

    @Test
    void aLinkOfTheSummaryLeadsToTheControlThatIsWrongAndKeepsWhatWasTyped() {
        page.getByLabel("What would you like help with?").fill("Behaviour");
        part("Day").fill("8");
        press("Continue");
        assertThat(page.locator(".errors")).isFocused();

        follow("Select a role");
        assertThat(page.getByLabel("Early career teacher")).isFocused();
        follow("Enter a month and year");
        assertThat(part("Month")).isFocused();

        assertThat(page.url()).isEqualTo(address("form-kit"));
        assertThat(page.getByLabel("What would you like help with?")).hasValue("Behaviour");
        assertThat(page.title()).isEqualTo("Error: Register a person");
    }

    @Test
    void aFieldSaysItsHintAndItsFaultToAScreenReader() {
        press("Continue");

        assertThat(page.getByLabel("Email address"))
                .hasAccessibleDescription(
                        "The school's, not a private one. Error: Enter an email address in the correct format, like name@example.com");
        assertThat(page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName("What is their role?")))
                .hasAccessibleDescription("Error: Select a role");
        assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("When does induction start?")))
                .hasAccessibleDescription("For example, 8 1 2024 Error: Enter a date");
    }

    @Test
    void aTextCountsItsCharactersAndSaysSoWhenTypingPauses() {
        var text = page.getByLabel("What would you like help with?");
        var shown = page.locator("#needs-limit");
        var told = page.locator("#needs ~ [role=status]");
        assertThat(shown).hasText("You can write up to 100 characters");

        text.pressSequentially("Behaviour");
        assertThat(shown).hasText("You have 91 characters left");
        page.waitForTimeout(1_500);
        assertThat(told).hasText("");

        text.fill("x".repeat(99));
        assertThat(shown).hasText("You have 1 character left");
        assertThat(told).hasText("You have 1 character left");

        text.fill("x".repeat(102));
        assertThat(shown).hasText("You have 2 characters too many");
        assertThat(told).hasText("You have 2 characters too many");
    }

    @Test
    void aFileSaysWhichOneWasChosenAndWhatIsWrongInIt() {
        var file = page.getByLabel("Timetable of the school");
        file.setInputFiles(new FilePayload("plan.pdf", "application/pdf", new byte[10]));
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("Error: Choose a file of the kind CSV or XLSX");

        file.setInputFiles(
                new FilePayload("spring.csv", "text/csv", "time\n9.00am - 12.00am\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByText("Chosen: spring.csv, 1 kB")).isVisible();
        answer("Behaviour");
        press("Continue");

        assertThat(page.locator(".errors")).isFocused();
        everybodyCanUse("form-kit-file-faults");
        follow("spring.csv has 2 faults");
        assertThat(page.getByRole(AriaRole.TABLE)).isFocused();
    }

    @Test
    void answersAreCheckedChangedSentAndConfirmedByKeyboardAlone() {
        page.keyboard().press("Tab");
        page.keyboard().type("ada@school.example");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        tabTo(part("Day"));
        page.keyboard().type("8");
        page.keyboard().press("Tab");
        page.keyboard().type("January");
        page.keyboard().press("Tab");
        page.keyboard().type("2024");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Check your answers");
        everybodyCanUse("form-kit-check-answers");

        tabTo(page.getByText("Change Help"));
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Register a person");
        tabTo(page.getByLabel("What would you like help with?"));
        page.keyboard().type("refuse");
        tabTo(page.getByText("Continue"));
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Check your answers");
        tabTo(page.getByText("Register this person"));
        page.keyboard().press("Enter");

        assertThat(page.locator(".errors")).isFocused();
        everybodyCanUse("form-kit-check-answers-errors");
        tabTo(page.getByText("Somebody has this address already").first());
        page.keyboard().press("Enter");
        assertThat(page.getByText("Change Email address")).isFocused();
    }

    @Test
    void aConfirmationTakesFocus() {
        answer("Behaviour");
        press("Continue");
        press("Register this person");

        assertThat(page.locator(".confirmation")).isFocused();
        assertThat(page.locator(".confirmation")).isInViewport();
        everybodyCanUse("form-kit-confirmation");
    }

    private void answer(String needs) {
        page.getByLabel("Email address").fill("ada@school.example");
        page.getByLabel("Early career teacher").check();
        part("Day").fill("8");
        part("Month").fill("1");
        part("Year").fill("2024");
        page.getByLabel("What would you like help with?").fill(needs);
    }

    private Locator part(String ofTheDate) {
        return page.getByLabel(ofTheDate, new Page.GetByLabelOptions().setExact(true));
    }

    private RouteConfiguration routes() {
        return RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(new VaadinServletContext(server)));
    }
}
