package uk.halfterm.identity.ui;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.TestPropertySource;
import uk.halfterm.demonstration.ScreenVisit;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.FirstAdministrator;
import uk.halfterm.shared.EmailAddress;

import static org.assertj.core.api.Assertions.assertThat;

@TestPropertySource(properties = "halfterm.demonstration=false")
class FirstAdministratorViewTest extends ScreenVisit {

    @Autowired
    private FirstAdministrator firstAdministrator;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MongoOperations store;

    private String link = "";

    @BeforeEach
    void openTheLinkOfTheConsole() {
        store.getCollection("accounts").deleteMany(new org.bson.Document());
        link = "setup/" + firstAdministrator.issueToken();
        signInAs("nobody");
        open(link);
    }

    @Test
    void saysEverythingThatIsMissingAndChangesNothing() {
        press("Create the administrator");

        assertThat(text())
                .contains(
                        "There is a problem",
                        "Enter a first name",
                        "Enter a last name",
                        "Enter an email address in the correct format, like name@example.com",
                        "Enter a password of at least 12 characters");
        assertThat(accounts.none()).isTrue();
        assertThat(open(link)).isEqualTo(200);
    }

    @Test
    void saysAtEachFieldWhatToEnter() {
        press("Create the administrator");

        assertThat(title()).isEqualTo("Error: Set up Halfterm");
        assertThat(isInvalid("First name")).isTrue();
        assertThat(description("First name")).isEqualTo("Error: Enter a first name");
        assertThat(description("Password"))
                .isEqualTo("At least 12 characters. Three random words work well."
                        + " Error: Enter a password of at least 12 characters");
    }

    @Test
    void saysOnlyWhatIsStillWrong() {
        fillIn("sam@school", "three random words");
        press("Create the administrator");

        assertThat(text()).contains("Enter an email address").doesNotContain("Enter a first name", "Enter a password");
        assertThat(isInvalid("Email address")).isTrue();
        assertThat(isInvalid("Password")).isFalse();
        assertThat(accounts.none()).isTrue();
    }

    @Test
    void createsTheAdministratorAndIsUsedUp() {
        fillIn("sam@school.example", "three random words");
        press("Create the administrator");

        assertThat(accounts.find(EmailAddress.of("sam@school.example"))).isPresent();
    }

    @Test
    void saysThatTheLinkHasBeenUsedAndLeadsToSignIn() {
        fillIn("sam@school.example", "three random words");
        press("Create the administrator");

        assertThat(open(link)).isEqualTo(404);
        assertThat(heading()).isEqualTo("This link has been used");
        assertThat(links()).containsExactly("login");
    }

    @Test
    void saysNothingOfAUsedLinkToWhoGuesses() {
        fillIn("sam@school.example", "three random words");
        press("Create the administrator");

        assertThat(open("setup/guessed")).isEqualTo(404);
        assertThat(heading()).isEqualTo("Page not found");
    }

    @Test
    void tellsASecondTabThatTheLinkHasBeenUsed() {
        fillIn("sam@school.example", "three random words");
        firstAdministrator.register(
                link.substring("setup/".length()),
                uk.halfterm.shared.PersonName.of("Ann", "First"),
                EmailAddress.of("ann@school.example"),
                uk.halfterm.identity.Password.of("another long password"));

        press("Create the administrator");

        assertThat(text()).contains("This link has been used. Sign in with the account it created");
        assertThat(accounts.find(EmailAddress.of("sam@school.example"))).isEmpty();
    }

    @Test
    void isNotFoundWithAnotherToken() {
        assertThat(open("setup/guessed")).isEqualTo(404);
        assertThat(heading()).isEqualTo("Page not found");
    }

    private void fillIn(String email, String password) {
        type("First name", "Sam");
        type("Last name", "Whitlock");
        type("Email address", email);
        type("Password", password);
    }
}
