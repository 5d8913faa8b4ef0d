package uk.halfterm.identity.ui;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.halfterm.demonstration.ScreenVisit;

import static org.assertj.core.api.Assertions.assertThat;

class LoginViewTest extends ScreenVisit {

    @BeforeEach
    void comeAsNobody() {
        signInAs("nobody");
    }

    @Test
    void asksForAddressAndPassword() {
        open("login");

        assertThat(title()).isEqualTo("Sign in · Halfterm");
        assertThat(text()).contains("Email address", "Password").doesNotContain("There is a problem");
        assertThat(isInvalid("Email address")).isFalse();
    }

    @Test
    void saysAtTheFieldOnTopAndInTheTitleThatSignInFailed() {
        open("login?error");

        assertThat(title()).isEqualTo("Error: Sign in · Halfterm");
        assertThat(text()).startsWith("halfterm\nThere is a problem\nThe email address or the password is not right.");
        assertThat(isInvalid("Email address")).isTrue();
        assertThat(description("Email address"))
                .isEqualTo("Error: The email address or the password is not right. Check both and try again.");
    }

    @Test
    void blamesNoFieldForAPause() {
        open("login?paused");

        assertThat(title()).startsWith("Error: ");
        assertThat(text()).contains("Sign-in is paused after 5 tries");
        assertThat(isInvalid("Email address")).isFalse();
    }

    @Test
    void saysOnceWhatIsToBeSaid() {
        open("login?error");
        open("login?left");

        assertThat(title()).isEqualTo("Sign in · Halfterm");
        assertThat(text()).containsOnlyOnce("Email address\nPassword").contains("You are signed out.");
    }

    @Test
    void namesWhoHelps() {
        open("login");

        assertThat(links()).contains("mailto:ect@atlp.org.uk");
    }
}
