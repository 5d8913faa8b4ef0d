package uk.halfterm.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.GroupId;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.RegisterPerson;
import uk.halfterm.platform.clock.MovableClock;
import uk.halfterm.platform.outbox.Delivery;
import uk.halfterm.platform.outbox.OutboxConfiguration;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.shared.EmailAddress;
import uk.halfterm.shared.PersonName;
import uk.halfterm.shared.Postcode;
import uk.halfterm.training.EventAudience;
import uk.halfterm.training.Location;
import uk.halfterm.training.TrainingEventChanged;
import uk.halfterm.training.TrainingEventId;
import uk.halfterm.training.TrainingFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An event on Wednesday 10 January 2024 changes on the Monday before: from the save of the event to the mails. */
@StoreTest
@Import(TellingOfChangedEventsStoreTest.Modules.class)
@TestPropertySource(
        properties = {
            "halfterm.outbox-pause=50ms",
            "halfterm.address=https://portal.example",
            "halfterm.help-address=help@hub.example"
        })
class TellingOfChangedEventsStoreTest {

    private static final Instant MONDAY = Instant.parse("2024-01-08T09:00:00Z");
    private static final CohortId SEPTEMBER = CohortId.of("ecf.september-23-24");
    private static final GroupId BOURNVILLE = GroupId.of("ecf.september-23-24/bournville");
    private static final GroupId WISPA = GroupId.of("ecf.september-23-24/wispa");

    @TestConfiguration(proxyBeanMethods = false)
    @Import({
        TellingOfChangedEvents.class,
        Mails.class,
        PortalAddress.class,
        OutboxConfiguration.class,
        TrainingFixture.Beans.class,
        Accounts.class
    })
    static class Modules {

        @Bean
        @Primary
        MovableClock clockOfThisTest() {
            return new MovableClock(Clock.fixed(MONDAY, ZoneOffset.UTC));
        }

        @Bean
        PasswordEncoder passwords() {
            return PasswordEncoderFactories.createDelegatingPasswordEncoder();
        }
    }

    @Autowired
    private MongoOperations store;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TellingOfChangedEvents telling;

    private TrainingFixture training;
    private TrainingEventId event;

    @BeforeEach
    void inviteAdaAndBen() {
        training = new TrainingFixture(store);
        event = training.event(SEPTEMBER, List.of(BOURNVILLE), EventAudience.MENTORS, 10, Location.Online.linkToCome());
        placed("ada", "Ada", "Brook", BOURNVILLE);
        placed("ben", "Ben", "Ash", BOURNVILLE);
        placed("wim", "Wim", "Other-Group", WISPA);
    }

    @Test
    void tellsEachPersonWhoIsInvitedAndNobodyElse() {
        training.move(event, 17, "The trainer is ill", clock.instant());

        awaitTold();
        assertThat(mails())
                .extracting(mail -> address(mail.to()))
                .containsExactlyInAnyOrder("ada@school.example", "ben@school.example");
    }

    @Test
    void saysWhatItWasAndWhatItIsNow() {
        training.move(event, 17, "The trainer is ill", clock.instant());

        awaitTold();
        var mail = mailTo("ada@school.example");
        assertThat(mail.subject())
                .isEqualTo("Changed: Mentor training, spring term, now Wednesday 17 January 2024, 2.00pm to 4.00pm");
        assertThat(mail.text()).isEqualTo("""
                Dear Ada Brook,

                a training event that you are invited to has changed: Mentor training, spring term

                It was: Wednesday 10 January 2024, 2.00pm to 4.00pm
                It is now: Wednesday 17 January 2024, 2.00pm to 4.00pm
                Where: Online
                Note: The trainer is ill

                All your training events: https://portal.example/events

                Questions? Ask your induction tutor first, then the programme team: help@hub.example
                """);
    }

    @Test
    void saysThatOnlyThePlaceChanged() {
        training.moveTo(event, new Location.Venue("King Edwards School", Postcode.of("B29 7LG")), clock.instant());

        awaitTold();
        assertThat(mailTo("ada@school.example").text())
                .contains("It is, as before: Wednesday 10 January 2024, 2.00pm to 4.00pm")
                .contains("Where: King Edwards School, B29 7LG")
                .doesNotContain("It was:");
    }

    @Test
    void makesOneMailWhenTheSameChangeIsDeliveredTwice() {
        training.move(event, 17, "The trainer is ill", clock.instant());
        awaitTold();
        var mail = mails().getFirst();
        var occurrence = mail.id().value().replace("." + mail.to().value(), "");
        placed("late", "Late", "Comer", BOURNVILLE);

        telling.tell(new Delivery<>(occurrence, new TrainingEventChanged(event), clock.instant()));

        assertThat(mails())
                .extracting(one -> address(one.to()))
                .as("who had a mail has no second one; who was not told yet is")
                .containsExactlyInAnyOrder("ada@school.example", "ben@school.example", "late@school.example");
    }

    @Test
    void tellsOfEachChangeAndAlwaysWhatHoldsNow() {
        training.move(event, 17, "The trainer is ill", clock.instant());
        awaitTold();
        clock.move(Duration.ofHours(1));
        training.move(event, 24, "The trainer is still ill", clock.instant());

        awaitTold();
        assertThat(mails()).hasSize(4);
        assertThat(mails().getLast().text())
                .contains("It was: Wednesday 17 January 2024, 2.00pm to 4.00pm")
                .contains("It is now: Wednesday 24 January 2024, 2.00pm to 4.00pm");
    }

    @Test
    void leavesAChangeThatWasOvertakenToTheNextOne() {
        var before = clock.instant();
        clock.move(Duration.ofHours(1));
        training.move(event, 24, "The trainer is still ill", clock.instant());
        awaitTold();

        telling.tell(new Delivery<>("overtaken", new TrainingEventChanged(event), before));

        assertThat(mails()).hasSize(2);
    }

    @Test
    void saysNothingOfAnEventThatIsOver() {
        training.move(event, 9, "It was brought forward", clock.instant().minus(Duration.ofDays(3)));
        awaitTold();
        assertThat(mails()).hasSize(2);

        clock.move(Duration.ofDays(2));
        training.moveTo(event, new Location.Venue("King Edwards School", Postcode.of("B29 7LG")), clock.instant());

        awaitTold();
        assertThat(mails()).hasSize(2);
    }

    @Test
    void writesNothingForEventsThatAreMerelyNew() {
        assertThat(training.waiting(event)).isZero();
        assertThat(mails()).isEmpty();
    }

    /** The relay takes the change off once the mails are made. */
    private void awaitTold() {
        await().atMost(Duration.ofSeconds(10)).until(() -> training.waiting(event) == 0);
    }

    private List<Mail> mails() {
        return store.find(new Query().with(Sort.by("madeAt", "_id")), Mail.class);
    }

    private Mail mailTo(String address) {
        return mails().stream()
                .filter(mail -> address(mail.to()).equals(address))
                .findFirst()
                .orElseThrow();
    }

    private String address(PersonId person) {
        return accounts.addressOf(person).orElseThrow().value();
    }

    private void placed(String key, String given, String family, GroupId group) {
        var person = accounts.register(new RegisterPerson(
                EmailAddress.of(key + "@school.example"), PersonName.of(given, family), List.of(), null));
        store.getCollection("mentors")
                .insertOne(new Document("_id", person.value())
                        .append(
                                "memberships",
                                List.of(new Document("cohort", SEPTEMBER.value())
                                        .append("group", group.value())
                                        .append("period", new Document("from", "2023-09-01")))));
    }
}
