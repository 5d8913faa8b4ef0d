package uk.halfterm.design.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import uk.halfterm.design.markup.DrawnElements;
import uk.halfterm.shared.Fault;
import uk.halfterm.shared.FaultyInput;

import static org.assertj.core.api.Assertions.assertThat;

class CheckAnswersTest {

    private final List<String> done = new ArrayList<>();
    private final CheckAnswers page = new CheckAnswers()
            .answer("role", "Role", "Early career teacher", "register/role")
            .answer("trn", "TRN", "", () -> done.add("change TRN"));
    private final Drawn drawn = Drawn.of(page);

    @Test
    void showsEveryAnswerWithTheWayToChangeIt() {
        assertThat(drawn.first("h1").words()).isEqualTo("Check your answers");
        assertThat(DrawnElements.text(drawn.byId("role"))).isEqualTo("RoleEarly career teacherChange Role");
        assertThat(DrawnElements.text(drawn.byId("trn"))).isEqualTo("TRNLeft outChange TRN");
        assertThat(drawn.first("a").root().getAttribute("href")).isEqualTo("register/role");
    }

    @Test
    void sendsThemAll() {
        page.send("The person gets an email.", "Register this person", () -> done.add("registered"));

        submit();

        assertThat(done).containsExactly("registered");
    }

    @Test
    void showsAFaultAtTheAnswerItIsAbout() {
        page.send("The person gets an email.", "Register this person", () -> {
            throw new FaultyInput("The person", List.of(Fault.about("trn", "Enter a TRN of 7 digits")));
        });

        submit();

        assertThat(DrawnElements.text(drawn.byId("trn"))).contains("Error: Enter a TRN of 7 digits");
        assertThat(drawn.all("a").map(link -> link.getAttribute("href"))).contains("#trn");
    }

    private void submit() {
        Drawn.happen(drawn.first("form").root(), "submit", Map.of());
    }
}
