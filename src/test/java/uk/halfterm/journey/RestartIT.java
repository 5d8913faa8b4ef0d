package uk.halfterm.journey;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.halfterm.Halfterm;
import uk.halfterm.cohort.Position;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.curriculum.ItemId;
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

    private static final ItemId PART = new ItemId(ProgrammeId.of("ecf"), "grouping-pupils");

    @Test
    void keepsDonePartsPlacesAndMeetings(@TempDir Path data) {
        try (var before = start(data)) {
            var learning = before.getBean(Learning.class);
            var mentee = from(before, "mentee", Role.MENTEE);
            learning.markDone(mentee, PART);
            learning.leaveOffAt(mentee, PART, 0.4);
            markFirstMeeting(before);
        }

        try (var after = start(data)) {
            var own = after.getBean(Learning.class).of(from(after, "mentee", Role.MENTEE), PART.programme());
            assertThat(own.isDone(PART)).isTrue();
            assertThat(own.bookmarkIn(PART).orElseThrow().position()).isEqualTo(0.4);
            var mentor = from(after, "mentor", Role.MENTOR);
            assertThat(after.getBean(Meetings.class)
                            .halfTerm(mentor, mentor.pairs().getFirst())
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
                var mentor = from(later, "mentor", Role.MENTOR);
                assertThat(mentor.position()).as(day).containsInstanceOf(Position.InTerms.class);
                assertThat(mentor.pairs()).as(day).hasSize(2);
            }
        }
    }

    private static void markFirstMeeting(ConfigurableApplicationContext portal) {
        var mentor = from(portal, "mentor", Role.MENTOR);
        var meetings = portal.getBean(Meetings.class);
        meetings.markHeld(
                mentor,
                meetings.halfTerm(mentor, mentor.pairs().getFirst()).getFirst().id());
    }

    private static Standpoint from(ConfigurableApplicationContext portal, String name, Role role) {
        var person = portal.getBean(Accounts.class)
                .find(DemonstrationSignIns.address(name))
                .orElseThrow();
        return portal.getBean(Standpoints.class)
                .of(new Actor(person, PersonName.of("Test", name), role, Scope.organisation("elm-grove-primary")));
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
