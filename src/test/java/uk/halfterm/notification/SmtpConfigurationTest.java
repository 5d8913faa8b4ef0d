package uk.halfterm.notification;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;
import uk.halfterm.platform.start.CannotStart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SmtpConfigurationTest {

    private final MockEnvironment settings = new MockEnvironment()
            .withProperty("halfterm.address", "https://portal.example")
            .withProperty("halfterm.mail-from", "halfterm@hub.example")
            .withProperty("halfterm.help-address", "help@hub.example");

    @Test
    void sendsWhenItKnowsFromWhomAndWhereLinksLead() {
        assertThat(new SmtpConfiguration().smtpServer(new JavaMailSenderImpl(), settings))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "halfterm.address, '', set halfterm.address too",
        "halfterm.mail-from, '', set halfterm.mail-from too",
        "halfterm.mail-from, the hub, is not an email address"
    })
    void refusesToStartWithoutWhatAMailNeeds(String setting, String value, String said) {
        settings.setProperty(setting, value);

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new SmtpConfiguration().smtpServer(new JavaMailSenderImpl(), settings))
                .withMessageContaining(said);
    }

    @Test
    void makesLinksUnderThePortalsAddress() {
        assertThat(new PortalAddress(settings).of("events")).isEqualTo("https://portal.example/events");
        settings.setProperty("halfterm.address", "https://hub.example/portal/");
        assertThat(new PortalAddress(settings).of("events")).isEqualTo("https://hub.example/portal/events");
        assertThat(new PortalAddress(new MockEnvironment().withProperty("server.port", "9090")).of("events"))
                .isEqualTo("http://localhost:9090/events");
    }
}
