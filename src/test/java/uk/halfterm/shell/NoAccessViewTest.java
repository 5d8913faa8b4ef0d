package uk.halfterm.shell;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.halfterm.demonstration.ScreenVisit;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.DemonstrationSignIns;
import uk.halfterm.identity.Password;
import uk.halfterm.identity.RegisterPerson;
import uk.halfterm.shared.PersonName;

import static org.assertj.core.api.Assertions.assertThat;

class NoAccessViewTest extends ScreenVisit {

    @Autowired
    private Accounts accounts;

    @Test
    void leavesAPersonWithoutARoleAWayOut() {
        accounts.register(new RegisterPerson(
                DemonstrationSignIns.address("former"),
                PersonName.of("Ana", "Reyes"),
                List.of(),
                Password.of(DemonstrationSignIns.PASSWORD)));
        signInAs("former");

        var status = open("");

        assertThat(status).isEqualTo(403);
        assertThat(heading()).isEqualTo("You hold no role at the moment");
        assertThat(frameButtons()).containsExactly("Sign out");
    }

    @Test
    void sendsAPersonWithARoleBackToTheirOwnPages() {
        signInAs("mentee");

        open("people");

        assertThat(heading()).isEqualTo("You cannot open this page");
        assertThat(links()).contains("./");
    }
}
