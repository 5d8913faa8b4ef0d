package uk.halfterm.home;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One thing is not called several. */
class SingularTextsTest {

    @Test
    void aMinuteIsOne() {
        assertThat(StudyTexts.TEXTS.item("Modelling", 1)).isEqualTo("Modelling. 1 minute.");
        assertThat(StudyTexts.TEXTS.next("Modelling", 12)).isEqualTo("Next: Modelling. 12 minutes.");
        assertThat(StudyTexts.TEXTS.progress(2, 3, 1)).isEqualTo("2 of 3 done, 1 minute left to read and watch");
        assertThat(ChecklistTexts.TEXTS.meeting(2, "Plan", 1)).isEqualTo("Meeting 2: Plan. 1 minute.");
    }

    @Test
    void aMenteeIsOne() {
        assertThat(LeadHomeTexts.TEXTS.mentorsOf(2, "ECF April 21-22")).isEqualTo("mentors of ECF April 21-22");
    }

    @Test
    void anAgendaIsOne() {
        assertThat(ChecklistTexts.TEXTS.pack(1, "block", 1, "HTML"))
                .isEqualTo("1 agenda for the block, in one file. HTML");
        assertThat(ChecklistTexts.TEXTS.pack(5, "block", 5, "HTML"))
                .isEqualTo("5 agendas for the whole block, in one file. HTML");
    }

    @Test
    void agendasThatTheHalfTermHasNoMeetingForAreExplained() {
        assertThat(ChecklistTexts.TEXTS.pack(8, "block", 5, "HTML"))
                .contains("8 agendas for the whole block", "This half term has 5 meetings, one agenda each");
    }

    @Test
    void whatIsMissingIsCounted() {
        assertThat(TutorHomeTexts.TEXTS.notMarked(1)).isEqualTo("1 meeting not marked");
        assertThat(TutorHomeTexts.TEXTS.notMarked(2)).isEqualTo("2 meetings not marked");
    }

    @Test
    void meetingsNotMarkedAreSaidOnlyWhereThereAreSome() {
        assertThat(ChecklistTexts.TEXTS.heldOf(1, 5, 0, 1, "ECTs"))
                .isEqualTo("1 of 5 meetings of this half term held.");
        assertThat(ChecklistTexts.TEXTS.heldOf(1, 5, 2, 1, "ECTs"))
                .isEqualTo("1 of 5 meetings of this half term held. 2 not marked yet.");
    }

    @Test
    void meetingsWithSeveralAreCountedTogetherAndSaidSo() {
        assertThat(ChecklistTexts.TEXTS.heldOf(1, 10, 0, 2, "ECTs"))
                .isEqualTo("1 of 10 meetings of this half term held, with your 2 ECTs together.");
    }
}
