package uk.halfterm.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.RegisterPerson;
import uk.halfterm.platform.jobs.JobsConfiguration;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.shared.EmailAddress;
import uk.halfterm.shared.PersonName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** With a mail server named in the settings, the portal's own schedule sends what is made. */
@StoreTest
@Import({
    SmtpConfiguration.class,
    Mails.class,
    Mailbox.class,
    JobsConfiguration.class,
    Accounts.class,
    SendingMailsStoreTest.Passwords.class
})
@ImportAutoConfiguration(MailSenderAutoConfiguration.class)
@TestPropertySource(
        properties = {
            "halfterm.schedule-pause=50ms",
            "halfterm.address=https://portal.example",
            "halfterm.mail-from=halfterm@hub.example"
        })
class MailsGoOutStoreTest {

    @RegisterExtension
    static final GreenMailExtension POST = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withPerMethodLifecycle(false);

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> POST.getSmtp().getPort());
    }

    @Autowired
    private Mails mails;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JavaMailSenderImpl settings;

    @Autowired
    private Clock clock;

    @Test
    void soonAfterTheyAreMade() throws Exception {
        var ada = accounts.register(new RegisterPerson(
                EmailAddress.of("ada@school.example"), PersonName.of("Ada", "Brook"), List.of(), null));

        mails.keep(List.of(Mail.made(MailId.of("e-1", ada), ada, "Changed", "Dear Ada", clock.instant())));

        await().atMost(Duration.ofSeconds(15)).until(() -> mails.count(MailState.SENT) == 1);
        assertThat(POST.getReceivedMessages())
                .singleElement()
                .satisfies(taken -> assertThat(taken.getSubject()).isEqualTo("Changed"));
        assertThat(mailbox.sends()).isTrue();
    }

    @Test
    void withoutWaitingForEverForAServerThatDoesNotAnswer() {
        assertThat(settings.getJavaMailProperties())
                .containsEntry("mail.smtp.connectiontimeout", "10000")
                .containsEntry("mail.smtp.timeout", "10000")
                .containsEntry("mail.smtp.writetimeout", "10000");
    }
}
