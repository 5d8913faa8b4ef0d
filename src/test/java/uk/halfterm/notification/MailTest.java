package uk.halfterm.notification;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.halfterm.identity.PersonId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MailTest {

    private static final Instant NOW = Instant.parse("2024-01-08T09:00:00Z");
    private static final PersonId ADA = PersonId.of("ada");

    private final Mail mail = mail("Changed: mentor training");

    @Test
    void isDueFromTheMomentItIsMade() {
        assertThat(mail.sending().state()).isEqualTo(MailState.WAITING);
        assertThat(mail.sending().dueAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "6, 32", "7, 60", "20, 60"})
    void waitsLongerAfterEachTryAndAtMostAnHour(int tries, int minutes) {
        var tried = mail;
        for (var i = 1; i < tries; i++) {
            tried = tried.beingSent(NOW).putOff("not now", NOW);
        }

        var last = tried.beingSent(NOW).putOff("not now", NOW);

        assertThat(last.sending().state()).isEqualTo(MailState.WAITING);
        assertThat(last.sending().dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(minutes)));
        assertThat(last.sending().attempts()).isEqualTo(tries);
        assertThat(last.sending().reason()).isEqualTo("not now");
    }

    @Test
    void isGivenUpWhenTheNextTryWouldBeTooLate() {
        var late = NOW.plus(Duration.ofDays(2));

        var given = mail.beingSent(late).putOff("not now", late);

        assertThat(given.sending().state()).isEqualTo(MailState.FAILED);
        assertThat(given.sending().reason()).isEqualTo("not now");
    }

    @Test
    void isTooOldAfterTwoDays() {
        assertThat(mail.isTooOld(NOW.plus(Duration.ofDays(2)))).isFalse();
        assertThat(mail.isTooOld(NOW.plus(Duration.ofDays(2)).plusMillis(1))).isTrue();
    }

    @Test
    void isBegunOnlyWhileItWaits() {
        var begun = mail.beingSent(NOW);

        assertThatIllegalStateException().isThrownBy(() -> begun.beingSent(NOW));
        assertThatIllegalStateException().isThrownBy(() -> begun.sent(NOW).beingSent(NOW));
        assertThatIllegalStateException().isThrownBy(() -> mail.sent(NOW));
    }

    @Test
    void isUnclearFiveMinutesAfterATryThatNeverEnded() {
        var begun = mail.beingSent(NOW);

        assertThat(begun.isUnclear(NOW.plus(Duration.ofMinutes(5)).minusMillis(1)))
                .isFalse();
        assertThat(begun.isUnclear(NOW.plus(Duration.ofMinutes(5)))).isTrue();
        assertThat(begun.sent(NOW).isUnclear(NOW.plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void isSentAgainFromAnewWhenItFailedOrIsUnclear() {
        var later = NOW.plus(Duration.ofDays(7));

        var again = mail.beingSent(NOW).failed("no", NOW).again(later);

        assertThat(again.sending().state()).isEqualTo(MailState.WAITING);
        assertThat(again.sending().attempts()).isZero();
        assertThat(again.isTooOld(later.plus(Duration.ofDays(2)))).isFalse();
        assertThat(mail.beingSent(NOW).again(later).sending().state()).isEqualTo(MailState.WAITING);
    }

    @Test
    void isNotSentAgainWhileItWaitsIsBeingSentOrHasGone() {
        assertThat(mail.again(NOW)).isSameAs(mail);
        var begun = mail.beingSent(NOW);
        assertThat(begun.again(NOW.plusSeconds(1))).isSameAs(begun);
        var gone = begun.sent(NOW);
        assertThat(gone.again(NOW.plus(Duration.ofDays(1)))).isSameAs(gone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Changed\r\nBcc: everybody@school.example",
                "Changed\nBcc: everybody@school.example",
                "Changed\r\n\r\nBcc: everybody@school.example\u0000"
            })
    void hasASubjectOfOneLine(String subject) {
        assertThat(mail(subject).subject()).isEqualTo("Changed Bcc: everybody@school.example");
    }

    private static Mail mail(String subject) {
        return Mail.made(MailId.of("e-1", ADA), ADA, subject, "Dear Ada", NOW);
    }
}
