package uk.halfterm.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.Scope;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.shared.NoAccess;
import uk.halfterm.shared.NotFound;
import uk.halfterm.shared.PersonName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@StoreTest
@Import({Mailbox.class, Mails.class, MailboxStoreTest.FixedClock.class})
class MailboxStoreTest {

    private static final Instant NOW = Instant.parse("2024-01-08T09:00:00Z");
    private static final Actor ADMINISTRATOR = actor(Role.ADMINISTRATOR);

    static class FixedClock {
        @Bean
        @Primary
        Clock fixed() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Mails mails;

    @Test
    void listsMailsByStateTheNewestFirst() {
        IntStream.range(0, 60).forEach(i -> keep("p-" + (100 + i), NOW.minusSeconds(i)));
        fail("p-100");

        var waiting = mailbox.page(ADMINISTRATOR, MailState.WAITING, 2);

        assertThat(waiting.range()).isEqualTo("51 to 59 of 59");
        assertThat(waiting.rows().getFirst().to()).isEqualTo(PersonId.of("p-151"));
        assertThat(mailbox.page(ADMINISTRATOR, MailState.FAILED, 1).rows())
                .singleElement()
                .satisfies(mail -> assertThat(mail.reason()).isEqualTo("The mail server said no (550)."));
        assertThat(mailbox.counts(ADMINISTRATOR))
                .containsEntry(MailState.WAITING, 59L)
                .containsEntry(MailState.FAILED, 1L)
                .containsEntry(MailState.SENT, 0L);
    }

    @Test
    void showsTheTextOfAMail() {
        keep("ada", NOW);

        assertThat(mailbox.mail(ADMINISTRATOR, id("ada")).text()).isEqualTo("Dear ada");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> mailbox.mail(ADMINISTRATOR, id("nobody")));
    }

    @Test
    void hasAFailedMailSentAgainOnceHoweverOftenItIsAsked() {
        keep("ada", NOW);
        fail("ada");

        mailbox.sendAgain(ADMINISTRATOR, id("ada"));
        mailbox.sendAgain(ADMINISTRATOR, id("ada"));

        assertThat(mailbox.mail(ADMINISTRATOR, id("ada")).mail().state()).isEqualTo(MailState.WAITING);
        assertThat(mails.count(MailState.WAITING)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void showsNobodyElseAnyMail(Role role) {
        keep("ada", NOW);
        fail("ada");
        var other = actor(role);

        assertThatExceptionOfType(NoAccess.class).isThrownBy(() -> mailbox.counts(other));
        assertThatExceptionOfType(NoAccess.class).isThrownBy(() -> mailbox.page(other, MailState.FAILED, 1));
        assertThatExceptionOfType(NoAccess.class).isThrownBy(() -> mailbox.mail(other, id("ada")));
        assertThatExceptionOfType(NoAccess.class).isThrownBy(() -> mailbox.sendAgain(other, id("ada")));
    }

    private void keep(String person, Instant madeAt) {
        mails.keep(List.of(Mail.made(id(person), PersonId.of(person), "Changed", "Dear " + person, madeAt)));
    }

    private void fail(String person) {
        var begun = mails.save(mails.require(id(person)).beingSent(NOW));
        mails.save(begun.failed("The mail server said no (550).", NOW));
    }

    private static MailId id(String person) {
        return MailId.of("e-1", PersonId.of(person));
    }

    private static Actor actor(Role role) {
        return new Actor(PersonId.of("sam"), PersonName.of("Sam", "Example"), role, Scope.everywhere());
    }
}
