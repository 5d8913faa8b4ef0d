package uk.halfterm.design.form;

import java.util.List;

import org.junit.jupiter.api.Test;
import uk.halfterm.shared.EmailAddress;
import uk.halfterm.shared.Fault;
import uk.halfterm.shared.FaultyInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

class ReadingTest {

    private final TextField email = new TextField(Ask.of("email", "Email address"));
    private final RadioField role = new RadioField(Ask.of("role", "Role"), List.of(new Option("mentor", "Mentor")), "");
    private final DateField start = new DateField(Ask.of("start", "Induction start"));
    private final Reading reading = new Reading();

    @Test
    void givesTheValuesThatWereAccepted() {
        email.with("Ada@School.Example");

        var address = reading.read(email, EmailAddress::of);
        reading.refuseFaults();

        assertThat(address.get()).isEqualTo(EmailAddress.of("ada@school.example"));
    }

    @Test
    void takesNoOptionOnlyWhereItMayBeLeftOut() {
        var optional =
                new RadioField(Ask.of("role", "Role").mayBeLeftOut(), List.of(new Option("mentor", "Mentor")), "");

        var chosen = reading.read(optional, "Select a role");
        reading.refuseFaults();

        assertThat(chosen.get()).isEmpty();
    }

    @Test
    void collectsWhatEveryValueRefuses() {
        reading.read(email, EmailAddress::of);
        reading.read(role, "Select a role");
        reading.read(start);

        assertThatThrownBy(reading::refuseFaults)
                .asInstanceOf(type(FaultyInput.class))
                .satisfies(refused -> assertThat(refused.faults())
                        .containsExactly(
                                Fault.about(
                                        "email", "Enter an email address in the correct format, like name@example.com"),
                                Fault.about("role", "Select a role"),
                                Fault.about("start", "Enter a date")));
    }
}
