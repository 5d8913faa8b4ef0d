package uk.halfterm.home;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One thing is not called several. */
class SingularTextsTest {

    @Test
    void aMinuteIsOne() {
        assertThat(StudyTexts.TEXTS.item("Modelling", 1)).isEqualTo("Modelling. 1 minute.");
        assertThat(StudyTexts.TEXTS.next("Modelling", 12)).isEqualTo("Next: Modelling. 12 minutes.");
        assertThat(StudyTexts.TEXTS.progress(2, 3, 1)).isEqualTo("2 of 3 done, 1 minute left");
        assertThat(ChecklistTexts.TEXTS.meeting(2, "Plan", 1)).isEqualTo("Meeting 2: Plan. 1 minute.");
    }

    @Test
    void anAgendaIsOne() {
        assertThat(ChecklistTexts.TEXTS.packOf(1)).isEqualTo("1 agenda, one pack.");
        assertThat(ChecklistTexts.TEXTS.packOf(5)).isEqualTo("5 agendas, one pack.");
    }

    @Test
    void whatIsMissingIsCounted() {
        assertThat(TrainerHomeTexts.TEXTS.missing(1)).isEqualTo("1 kind of item missing");
        assertThat(TrainerHomeTexts.TEXTS.missing(2)).isEqualTo("2 kinds of item missing");
        assertThat(TutorHomeTexts.TEXTS.notMarked(1)).isEqualTo("1 meeting not marked");
        assertThat(TutorHomeTexts.TEXTS.notMarked(2)).isEqualTo("2 meetings not marked");
    }

    @Test
    void meetingsNotMarkedAreSaidOnlyWhereThereAreSome() {
        assertThat(ChecklistTexts.TEXTS.heldOf(1, 5, 0)).isEqualTo("1 of 5 meetings held.");
        assertThat(ChecklistTexts.TEXTS.heldOf(1, 5, 2)).isEqualTo("1 of 5 meetings held. 2 not marked yet.");
    }
}
