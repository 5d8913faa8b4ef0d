package uk.halfterm.meeting;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.PersonId;
import uk.halfterm.platform.outbox.OutboxEntry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MeetingTest {

    private static final ProgrammeId ECF = ProgrammeId.of("ecf");
    private static final PersonId MENTEE = PersonId.of("amina");
    private static final PersonId MENTOR = PersonId.of("mo");
    private static final Instant NOW = Instant.parse("2024-01-15T15:30:00Z");
    private static final MeetingId ID = MeetingId.of(ECF, MENTEE, LocalDate.of(2024, 1, 15));

    private final Meeting expected = Meeting.expected(ID, MENTOR);

    @Test
    void isNotHeldUntilSomebodySaysSo() {
        assertThat(expected.held()).isEmpty();
        assertThat(expected.outbox()).isEmpty();
    }

    @Test
    void remembersWhoMarkedItAsHeldAndWhen() {
        var held = expected.heldBy(MENTOR, NOW);

        assertThat(held.held()).contains(HeldMark.of(MENTOR, NOW));
        assertThat(held.outbox()).extracting(OutboxEntry::event).containsExactly(new MeetingHeld(ID, MENTEE, MENTOR));
    }

    @Test
    void changesNothingWhenMarkedTwice() {
        var held = expected.heldBy(MENTOR, NOW);

        assertThat(held.heldBy(MENTOR, NOW.plusSeconds(5))).isSameAs(held);
        assertThat(expected.reopenedBy(MENTOR, NOW)).isSameAs(expected);
    }

    @Test
    void keepsWhatWasSaidAfterItIsTakenBack() {
        var later = NOW.plusSeconds(60);

        var reopened = expected.heldBy(MENTOR, NOW).reopenedBy(MENTOR, later);

        assertThat(reopened.held()).isEmpty();
        assertThat(reopened.marks()).containsExactly(new HeldMark(MENTOR, NOW, new HeldMark.Undone(MENTOR, later)));
        assertThat(reopened.heldBy(MENTOR, later).marks()).hasSize(2);
    }

    @Test
    void isNamedByItsProgrammeItsMenteeAndTheMondayOfItsWeek() {
        assertThat(ID.value()).isEqualTo("ecf.amina.2024-01-15");
        assertThat(ID.programme()).isEqualTo(ECF);
        assertThat(ID.mentee()).isEqualTo(MENTEE);
        assertThat(ID.monday()).isEqualTo("2024-01-15");
        assertThat(MeetingId.of(ECF, PersonId.of("a.b@c"), ID.monday()).mentee().value())
                .isEqualTo("a.b@c");
        assertThatIllegalArgumentException().isThrownBy(() -> new MeetingId("ecf.amina.2024-01-16"));
        assertThatIllegalArgumentException().isThrownBy(() -> new MeetingId("amina.2024-01-15"));
        assertThatIllegalArgumentException().isThrownBy(() -> new MeetingId("ecf..2024-01-15"));
    }
}
