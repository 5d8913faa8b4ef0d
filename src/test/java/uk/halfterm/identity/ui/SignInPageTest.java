package uk.halfterm.identity.ui;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.halfterm.demonstration.ScreenVisit;
import uk.halfterm.identity.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

class SignInPageTest extends ScreenVisit {

    @LocalServerPort
    private int port;

    private Visitor nobody;

    @BeforeEach
    void comeAsNobody() {
        nobody = new Visitor(port);
    }

    @AfterEach
    void leave() {
        nobody.close();
    }

    @Test
    void asksForAddressAndPassword() {
        var page = shown("/login");

        assertThat(page.title()).isEqualTo("Sign in · Halfterm");
        assertThat(page.select("label").eachText()).containsExactly("Email address", "Password");
        assertThat(page.select(".errors, [aria-invalid]")).isEmpty();
        assertThat(page.select("form").attr("action")).isEqualTo("login");
    }

    @Test
    void saysAtTheFieldOnTopAndInTheTitleThatSignInFailed() {
        var page = shown("/login?error");

        assertThat(page.title()).isEqualTo("Error: Sign in · Halfterm");
        assertThat(page.selectFirst("main").text())
                .startsWith("halfterm There is a problem The email address or the password is not right.");
        var address = page.getElementById("username");
        assertThat(address.attr("aria-invalid")).isEqualTo("true");
        assertThat(page.getElementById(address.attr("aria-describedby")).text())
                .isEqualTo("Error: The email address or the password is not right. Check both and try again.");
        assertThat(page.select(".errors a[href=#username]")).hasSize(1);
    }

    @Test
    void blamesNoFieldForAPause() {
        var page = shown("/login?paused=12");

        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.text()).contains("Sign-in is paused");
        assertThat(page.select("[aria-invalid]")).isEmpty();
    }

    @Test
    void saysThatSomebodyIsSignedOut() {
        assertThat(shown("/login?left").select("[role=status]").text()).isEqualTo("You are signed out.");
    }

    @Test
    void namesWhoHelps() {
        assertThat(shown("/login").select("a[href=mailto:ect@atlp.org.uk]")).hasSize(1);
    }

    @Test
    void leadsWhoIsSignedInToTheirFirstPage() {
        nobody.signedInAs("mentee");

        assertThat(nobody.place(nobody.get("/login"))).isEqualTo("/");
    }

    @Test
    void takesNoSession() {
        assertThat(nobody.get("/login").headers().allValues("Set-Cookie"))
                .singleElement()
                .satisfies(
                        cookie -> assertThat(cookie).startsWith("XSRF-TOKEN=").contains("HttpOnly", "SameSite=Lax"));
        assertThat(nobody.session()).isEmpty();
    }

    @Test
    void runsNoScriptThatStandsInThePage() {
        assertThat(nobody.get("/login")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .contains("script-src 'self'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(shown("/login?error").select("script:not([src]), style, [style], [onclick], [onfocus]"))
                .isEmpty();
    }

    @Test
    void showsWhatWasTypedAsWordsAndNothingElse() {
        nobody.signIn("\"'><script>alert(1)</script>@school.example", "a guess");

        var page = shown("/login?error");

        assertThat(page.getElementById("username").attr("value")).contains("<script>");
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    private Document shown(String path) {
        return Jsoup.parse(nobody.get(path).body());
    }
}
