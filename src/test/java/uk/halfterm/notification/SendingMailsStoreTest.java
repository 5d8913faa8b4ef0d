package uk.halfterm.notification;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.RegisterPerson;
import uk.halfterm.platform.clock.MovableClock;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.shared.EmailAddress;
import uk.halfterm.shared.PersonName;

import static org.assertj.core.api.Assertions.assertThat;

/** Mails on their way to mail servers that take them, that do not, and that hang up. */
@StoreTest
@Import({Mails.class, Accounts.class, SendingMailsStoreTest.Passwords.class})
class SendingMailsStoreTest {

    private static final ServerSetup ANY_PORT = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);

    @RegisterExtension
    static final GreenMailExtension POST = new GreenMailExtension(ANY_PORT).withPerMethodLifecycle(true);

    @TestConfiguration(proxyBeanMethods = false)
    static class Passwords {

        @Bean
        PasswordEncoder passwords() {
            return PasswordEncoderFactories.createDelegatingPasswordEncoder();
        }
    }

    @Autowired
    private Mails mails;

    @Autowired
    private Accounts accounts;

    private final MovableClock clock =
            new MovableClock(Clock.fixed(Instant.parse("2024-01-08T09:00:00Z"), ZoneOffset.UTC));

    private PersonId ada = PersonId.of("nobody-yet");

    @BeforeEach
    void registerAda() {
        ada = accounts.register(new RegisterPerson(
                EmailAddress.of("ada@school.example"), PersonName.of("Ada", "Brook"), List.of(), null));
    }

    @Test
    void sendsAMailOnce() throws Exception {
        var id = make("e-1", "Changed: mentor training", "Dear Ada");

        sending().sendDue();
        sending().sendDue();

        var taken = only();
        assertThat(taken.getSubject()).isEqualTo("Changed: mentor training");
        assertThat(taken.getRecipients(Message.RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly("ada@school.example");
        assertThat(taken.getFrom()).extracting(Object::toString).containsExactly("halfterm@hub.example");
        assertThat(taken.getReplyTo()).extracting(Object::toString).containsExactly("help@hub.example");
        assertThat(taken.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(taken.getMessageID()).isEqualTo("<e-1." + ada.value() + "@hub.example>");
        assertThat(state(id)).isEqualTo(MailState.SENT);
    }

    @Test
    void keepsAMailOnceHoweverOftenItIsMade() {
        make("e-1", "Changed", "Dear Ada");
        sending().sendDue();
        make("e-1", "Changed", "Dear Ada");
        sending().sendDue();

        assertThat(POST.getReceivedMessages()).hasSize(1);
    }

    @Test
    void sendsPlainTextInEveryAlphabet() throws Exception {
        var text =
                "Dear Zoë O’Neill,\n\nit is at the École, Łódź – 2.00pm.\n.\nA line that is only a dot stands above. 你好\n";
        make("e-1", "Changed: “Ecoles” à 2.00pm – 你好", text);

        sending().sendDue();

        var taken = only();
        assertThat(taken.getSubject()).isEqualTo("Changed: “Ecoles” à 2.00pm – 你好");
        assertThat(taken.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(((String) taken.getContent()).replace("\r\n", "\n").stripTrailing())
                .isEqualTo(text.stripTrailing());
    }

    @Test
    void letsNoTextBecomeAHeader() throws Exception {
        make(
                "e-1\r\nBcc: id@school.example",
                "Changed\r\nBcc: subject@school.example\r\n\r\nBody",
                "Dear Ada\r\nBcc: text@school.example");

        sending().sendDue();

        var taken = only();
        assertThat(taken.getHeader("Bcc")).isNull();
        assertThat(taken.getSubject()).isEqualTo("Changed Bcc: subject@school.example Body");
        assertThat(taken.getAllRecipients()).hasSize(1);
        assertThat(POST.getReceivedMessages()).hasSize(1);
    }

    @Test
    void triesAgainWhenTheServerIsBack() {
        var id = make("e-1", "Changed", "Dear Ada");

        sending(closedPort()).sendDue();

        assertThat(mail(id).sending().state()).isEqualTo(MailState.WAITING);
        assertThat(mail(id).sending().reason()).isEqualTo("The mail server could not be reached.");
        sending().sendDue();
        assertThat(POST.getReceivedMessages())
                .as("not before a minute has passed")
                .isEmpty();
        clock.move(Duration.ofMinutes(1));
        sending().sendDue();
        assertThat(POST.getReceivedMessages()).hasSize(1);
        assertThat(mail(id).sending().attempts()).isEqualTo(2);
    }

    @Test
    void triesOneMailOnlyWhileTheServerIsOutOfReach() {
        make("e-1", "Changed", "Dear Ada");
        make("e-2", "Changed", "Dear Ada");

        sending(closedPort()).sendDue();

        assertThat(mails.due(clock.instant(), 10)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 mailbox busy, WAITING",
        "DATA, 451 try later, WAITING",
        "., 452 no room, WAITING",
        "MAIL, 550 not from you, WAITING",
        "RCPT, 550 nobody of that name, FAILED",
        "., 554 looks like spam, FAILED"
    })
    void triesAgainOnlyWhatMayBeTakenLater(String command, String answer, MailState expected) {
        try (var server = new ScriptedServer(Map.of(command, answer))) {
            var id = make("e-1", "Changed", "Dear Ada");

            sending(server.port()).sendDue();

            assertThat(state(id)).isEqualTo(expected);
            assertThat(mail(id).sending().reason())
                    .isEqualTo("The mail server said no (" + answer.substring(0, 3) + ").");
        }
    }

    @Test
    void sendsNothingTwiceByItselfWhenTheServerHangsUpWithoutAWord() {
        try (var server = new ScriptedServer(Map.of(".", ""))) {
            var id = make("e-1", "Changed", "Dear Ada");

            sending(server.port()).sendDue();
            clock.move(Duration.ofHours(2));
            sending(server.port()).sendDue();

            assertThat(server.heard("DATA")).isEqualTo(1);
            assertThat(state(id)).isEqualTo(MailState.FAILED);
            assertThat(mail(id).sending().reason()).contains("it may have arrived");
        }
    }

    @Test
    void countsAMailAsSentWhenTheServerForgetsToSayGoodbye() {
        try (var server = new ScriptedServer(Map.of("QUIT", ""))) {
            var id = make("e-1", "Changed", "Dear Ada");

            sending(server.port()).sendDue();

            assertThat(state(id)).isEqualTo(MailState.SENT);
        }
    }

    @Test
    void sendsNothingTwiceByItselfWhenANodeDiesInTheMiddle() {
        var id = make("e-1", "Changed", "Dear Ada");
        mails.save(mail(id).beingSent(clock.instant()));

        clock.move(Duration.ofHours(1));
        sending().sendDue();

        assertThat(POST.getReceivedMessages()).isEmpty();
        assertThat(mail(id).isUnclear(clock.instant())).isTrue();
    }

    @Test
    void sendsOnceWhenSeveralNodesLookAtTheSameTime() throws Exception {
        for (var i = 0; i < 10; i++) {
            make("e-" + i, "Changed", "Dear Ada");
        }

        try (var nodes = Executors.newFixedThreadPool(4)) {
            var work = (Callable<Void>) () -> {
                sending().sendDue();
                return null;
            };
            for (var node : nodes.invokeAll(Collections.nCopies(4, work))) {
                node.get();
            }
        }

        assertThat(POST.getReceivedMessages()).hasSize(10);
        assertThat(mails.count(MailState.SENT)).isEqualTo(10);
    }

    @Test
    void sendsNoOldNews() {
        var id = make("e-1", "Changed", "Dear Ada");
        clock.move(Duration.ofDays(3));

        sending().sendDue();

        assertThat(POST.getReceivedMessages()).isEmpty();
        assertThat(mail(id).sending().reason()).isEqualTo("It waited for more than two days.");
    }

    @Test
    void sendsAgainWhatAnAdministratorWantsSentAgain() {
        var id = make("e-1", "Changed", "Dear Ada");
        clock.move(Duration.ofDays(3));
        sending().sendDue();

        mails.save(mail(id).again(clock.instant()));
        sending().sendDue();

        assertThat(POST.getReceivedMessages()).hasSize(1);
    }

    @Test
    void givesUpAMailToSomebodyWithoutAnAccount() {
        var gone = PersonId.of("gone");
        var id = MailId.of("e-1", gone);
        mails.keep(List.of(Mail.made(id, gone, "Changed", "Dear somebody", clock.instant())));

        sending().sendDue();

        assertThat(state(id)).isEqualTo(MailState.FAILED);
        assertThat(mail(id).sending().reason()).isEqualTo("This person has no account any more.");
    }

    @Test
    void isDueOnlyWhileSomethingIs() {
        assertThat(sending().areDue(clock.instant())).isFalse();
        make("e-1", "Changed", "Dear Ada");
        assertThat(sending().areDue(clock.instant())).isTrue();
        sending().sendDue();
        assertThat(sending().areDue(clock.instant())).isFalse();
    }

    private MailId make(String occurrence, String subject, String text) {
        var id = MailId.of(occurrence, ada);
        mails.keep(List.of(Mail.made(id, ada, subject, text, clock.instant())));
        return id;
    }

    private Mail mail(MailId id) {
        return mails.require(id);
    }

    private MailState state(MailId id) {
        return mail(id).sending().state();
    }

    private SendingMails sending() {
        return sending(POST.getSmtp().getPort());
    }

    private SendingMails sending(int port) {
        var settings = new JavaMailSenderImpl();
        settings.setHost("127.0.0.1");
        settings.setPort(port);
        settings.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
        var server =
                new SmtpServer(settings, EmailAddress.of("halfterm@hub.example"), EmailAddress.of("help@hub.example"));
        return new SendingMails(mails, accounts, server, clock);
    }

    private static MimeMessage only() {
        assertThat(POST.getReceivedMessages()).hasSize(1);
        return POST.getReceivedMessages()[0];
    }

    private static int closedPort() {
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return closed.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
