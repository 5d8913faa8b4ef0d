package uk.halfterm.journey;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.halfterm.Halfterm;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.curriculum.ItemRef;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.DemonstrationSignIns;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.Scope;
import uk.halfterm.learning.Learning;
import uk.halfterm.meeting.MeetingState;
import uk.halfterm.meeting.Meetings;
import uk.halfterm.shared.PersonName;

import static org.assertj.core.api.Assertions.assertThat;

/** What people did is there after a restart, on the data directory that `./halfterm run` uses. */
class RestartIT {

    private static final ItemRef PART = new ItemRef(ProgrammeId.of("ecf"), 3, "grouping-pupils");

    @Test
    void keepsDonePartsPlacesAndMeetings(@TempDir Path data) {
        try (var before = start(data)) {
            var learning = before.getBean(Learning.class);
            learning.markDone(actor(before, "mentee", Role.MENTEE), PART);
            learning.leaveOffAt(actor(before, "mentee", Role.MENTEE), PART, 0.4);
            markFirstMeeting(before);
        }

        try (var after = start(data)) {
            var learning = after.getBean(Learning.class);
            var mentee = actor(after, "mentee", Role.MENTEE);
            assertThat(learning.progressIn(mentee, PART.programme(), 3).isDone(PART))
                    .isTrue();
            assertThat(learning.placeIn(mentee, PART).orElseThrow().position()).isEqualTo(0.4);
            var mentor = actor(after, "mentor", Role.MENTOR);
            assertThat(after.getBean(Meetings.class)
                            .halfTerm(
                                    mentor,
                                    after.getBean(Cohorts.class)
                                            .pairsOf(mentor, today(after))
                                            .getFirst(),
                                    today(after))
                            .getFirst()
                            .state())
                    .isEqualTo(MeetingState.HELD);
        }
    }

    @Test
    void isAliveOnAnotherDayOfTheSameData(@TempDir Path data) {
        start(data, "2024-01-08").close();

        for (String day : new String[] {"2026-11-22", "2027-08-15", "2029-03-01"}) {
            try (var later = start(data, day)) {
                var mentor = actor(later, "mentor", Role.MENTOR);
                var position = later.getBean(Cohorts.class).positionOf(mentor, today(later));
                assertThat(position).as(day).isPresent();
                assertThat(later.getBean(Cohorts.class).pairsOf(mentor, today(later)))
                        .as(day)
                        .hasSize(2);
            }
        }
    }

    private static void markFirstMeeting(ConfigurableApplicationContext portal) {
        var mentor = actor(portal, "mentor", Role.MENTOR);
        var meetings = portal.getBean(Meetings.class);
        var pair = portal.getBean(Cohorts.class).pairsOf(mentor, today(portal)).getFirst();
        meetings.markHeld(
                mentor,
                meetings.halfTerm(mentor, pair, today(portal)).getFirst().id());
    }

    private static LocalDate today(ConfigurableApplicationContext portal) {
        return LocalDate.now(portal.getBean(Clock.class));
    }

    private static Actor actor(ConfigurableApplicationContext portal, String name, Role role) {
        var person = portal.getBean(Accounts.class)
                .find(DemonstrationSignIns.address(name))
                .orElseThrow();
        return new Actor(person, PersonName.of("Test", name), role, Scope.organisation("elm-grove-primary"));
    }

    private static ConfigurableApplicationContext start(Path data) {
        return start(data, "2024-01-08");
    }

    private static ConfigurableApplicationContext start(Path data, String today) {
        return new SpringApplicationBuilder(Halfterm.class)
                .run(
                        "--server.port=0",
                        "--halfterm.data=" + data,
                        "--halfterm.demonstration=true",
                        "--halfterm.today=" + today);
    }
}
