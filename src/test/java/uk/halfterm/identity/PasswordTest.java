package uk.halfterm.identity;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PasswordTest {

    @Test
    void isLongRatherThanComplicated() {
        assertThat(Password.of("three random").value()).hasSize(12);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Password.of("S3cr3t!pass"))
                .withMessage("Enter a password of at least 12 characters");
    }

    @Test
    void endsWhereTheHashWouldStopReading() {
        assertThat(Password.of("a".repeat(72)).value()).hasSize(72);
        assertThatIllegalArgumentException().isThrownBy(() -> Password.of("a".repeat(73)));
        // 37 letters of two bytes each
        assertThatIllegalArgumentException().isThrownBy(() -> Password.of("é".repeat(37)));
    }

    @Test
    void isNeverWrittenToALog() {
        assertThat(Password.of("three random words")).hasToString("Password[hidden]");
        assertThat(new RegisterPerson(
                                uk.halfterm.shared.EmailAddress.of("ada@school.example"),
                                uk.halfterm.shared.PersonName.of("Ada", "Brook"),
                                java.util.List.of(),
                                Password.of("three random words"))
                        .toString())
                .doesNotContain("random");
    }
}
