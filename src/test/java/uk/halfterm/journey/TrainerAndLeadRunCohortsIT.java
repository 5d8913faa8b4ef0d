package uk.halfterm.journey;

import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.DemonstrationSignIns;
import uk.halfterm.notification.MailboxFixture;

import static org.assertj.core.api.Assertions.assertThat;

class TrainerAndLeadRunCohortsIT extends Journey {

    @Autowired
    private MongoOperations store;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Clock clock;

    @Test
    void trainerFindsTheEventsToRun() {
        signInAs("trainer");

        assertThat(text()).contains("Events to run").contains("Wednesday 10 January 2024");
        everybodyCanUse("trainer-home");
        open("ecf/blocks/9");
        assertThat(text()).contains("Evidence for mentors");
        everybodyCanUse("trainer-block");
    }

    @Test
    void leadSeesEachCohortInItsBlock() {
        signInAs("lead");

        assertThat(text())
                .contains("Blocks 11 and 12, now in block 11")
                .contains("Blocks 9 and 10, now in block 9")
                .contains("Blocks 7 and 8, now in block 7")
                .contains("Blocks 5 and 6, now in block 5");
        everybodyCanUse("lead-home");
    }

    @Test
    void leadSeesTheWholeTimetableWithItsCorrections() {
        signInAs("lead");
        open("events?cohort=ecf.september-23-24");

        page.getByText("Earlier terms").click();
        page.getByText("Corrections that were looked over").click();
        assertThat(text())
                .contains("Freddo, Twirl")
                .contains("Mini Eggs, Buttons, Crunchie")
                .contains("It was changed. The time shown here is the new one.")
                .contains("12.00am")
                .contains("12.00pm");
        everybodyCanUse("lead-events");
        follow("April 21-22");
        page.waitForURL("**/events?cohort=ecf.april-21-22");
        page.waitForSelector("text=6 February 2024");
        open("people");
        everybodyCanUse("lead-people");
    }

    @Test
    void leadActsAsTrainerAndBack() {
        signInAs("lead");
        page.locator(".who summary").click();
        everybodyCanUse("lead-menu");
        page.locator(".who summary").click();
        page.locator(".who summary").click();

        press("Act as trainer");
        page.waitForSelector("text=Events to run");
        page.locator(".who summary").click();
        press("Act as programme lead");

        page.waitForSelector("text=Your cohorts");
    }

    @Test
    void administratorSeesWhatCouldNotBeDelivered() {
        signInAs("admin");
        everybodyCanUse("admin-home");
        open("deliveries");

        assertThat(text()).contains("Nothing is stuck.");
        everybodyCanUse("admin-deliveries");
    }

    @Test
    void administratorReadsTheMailsThatWereMade() {
        signInAs("admin");
        follow("Mailbox");
        page.waitForURL("**/mailbox");
        page.waitForSelector("text=There are no mails yet.");
        everybodyCanUse("admin-mailbox-empty");

        var mailbox = new MailboxFixture(store);
        var mentor = accounts.find(DemonstrationSignIns.address("mentor")).orElseThrow();
        var now = clock.instant();
        mailbox.waiting("first", mentor, "Changed: mentor training", "Dear Daniel Okafor", now);
        var failed = mailbox.waiting(
                "second",
                mentor,
                "Changed: mentor training, now Wednesday 17 January 2024, 2.00pm to 4.00pm",
                "Dear Daniel Okafor,\n\nall your events: https://portal.example/events",
                now);
        mailbox.failed(failed, "The mail server said no (550).", now);
        open("mailbox");
        assertThat(text()).contains("Not sent (1)").contains("The mail server said no (550).");
        everybodyCanUse("admin-mailbox");
        follow("Changed: mentor training, now");
        page.waitForSelector("text=mentor@demo.halfterm.example");
        everybodyCanUse("admin-mail");

        press("Send again");
        page.waitForSelector("text=Waiting");
        everybodyCanUse("admin-mail-waiting");
        mailbox.empty();
    }
}
