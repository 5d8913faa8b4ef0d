package uk.halfterm.notification.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.demonstration.ScreenVisit;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.DemonstrationSignIns;
import uk.halfterm.identity.PersonId;
import uk.halfterm.notification.MailId;
import uk.halfterm.notification.MailboxFixture;

import static org.assertj.core.api.Assertions.assertThat;

class MailboxViewTest extends ScreenVisit {

    private static final String NOBODY_SENDS =
            "No mail server is named, so mails are not sent: they stay here, where you can read them.";

    @Autowired
    private MongoOperations store;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Clock clock;

    private MailboxFixture mailbox;
    private PersonId amira;
    private Instant now;

    @BeforeEach
    void openAnEmptyMailbox() {
        mailbox = new MailboxFixture(store);
        mailbox.empty();
        amira = accounts.find(DemonstrationSignIns.address("mentee")).orElseThrow();
        now = clock.instant();
        signInAs("admin");
    }

    @AfterEach
    void leaveItEmpty() {
        mailbox.empty();
    }

    @Test
    void saysWhyItIsEmpty() {
        open("mailbox");

        assertThat(text())
                .contains(NOBODY_SENDS)
                .contains("There are no mails yet.")
                .contains("When the time or place of a training event changes");
    }

    @Test
    void keepsMailsToBeReadWhereNoServerIsNamed() {
        var id = waiting("e-1");
        open("mailbox");

        assertThat(table("Mails, the newest first"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .startsWith("Changed: e-1 | Amira Hussain | ")
                        .endsWith(" | Waiting"));
        assertThat(links()).contains("mailbox/" + id.value());
        open("mailbox/" + id.value());
        assertThat(heading()).isEqualTo("Changed: e-1");
        assertThat(text().replace("\n", ""))
                .contains("Amira Hussain, mentee@demo.halfterm.example", "Dear Amira <b>Hussain</b>");
    }

    @Test
    void showsFirstWhatWasNotSent() {
        waiting("e-1");
        mailbox.failed(waiting("e-2"), "The mail server said no (550).", now);
        mailbox.sent(waiting("e-3"), now);
        open("mailbox");

        assertThat(text()).contains("Not sent (1)", "Waiting (1)", "Sent (1)").doesNotContain("Being sent");
        assertThat(table("Mails, the newest first"))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).startsWith("Changed: e-2").contains("The mail server said no (550)."));

        open("mailbox?state=sent");
        assertThat(table("Mails, the newest first")).singleElement().asString().startsWith("Changed: e-3");
    }

    @Test
    void saysWhenAMailIsTriedNext() {
        var id = waiting("e-1");
        mailbox.putOff(id, "The mail server could not be reached.", now);
        open("mailbox/" + id.value());

        assertThat(text())
                .contains("The mail server could not be reached.", "Next try")
                .doesNotContain("Send again");
    }

    @Test
    void sendsAgainWhatFailed() {
        var id = waiting("e-1");
        mailbox.failed(id, "The mail server said no (550).", now);
        open("mailbox/" + id.value());

        press("Send again");

        assertThat(text()).contains("Waiting").doesNotContain("The mail server said no", "Send again");
    }

    @Test
    void saysWhenNobodyKnowsWhetherAMailWentOut() {
        var id = waiting("e-1");
        mailbox.begun(id, now.minus(Duration.ofMinutes(6)));
        open("mailbox/" + id.value());

        assertThat(text()).contains("Unclear", "It may have arrived.");
        assertThat(buttons()).contains("Send again");
    }

    @Test
    void listsMailsPageByPage() {
        IntStream.range(0, 51).forEach(i -> waiting("e-" + i));
        open("mailbox");

        assertThat(table("Mails, the newest first")).hasSize(50);
        assertThat(links()).contains("mailbox?state=waiting&page=2");
        open("mailbox?state=waiting&page=2");
        assertThat(table("Mails, the newest first")).hasSize(1);
    }

    @Test
    void knowsNoMailAndNoStateByGuess() {
        assertThat(open("mailbox/never-made")).isEqualTo(404);
        assertThat(open("mailbox/%20")).isEqualTo(404);
        assertThat(open("mailbox?state=lost")).isEqualTo(404);
    }

    private MailId waiting(String occurrence) {
        return mailbox.waiting(
                occurrence, amira, "Changed: " + occurrence, "Dear Amira <b>Hussain</b>,\n\nit is now at 2.00pm.", now);
    }
}
