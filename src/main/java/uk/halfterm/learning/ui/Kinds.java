package uk.halfterm.learning.ui;

import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.ProgrammeSummary;

/** What the kinds of item are called, and what finishing one is called. */
final class Kinds {

    private static final KindTexts TEXTS = KindTexts.TEXTS;

    private Kinds() {}

    /** In a programme of pages what others call a webinar is a short video. */
    static String name(ItemKind kind, ProgrammeSummary programme) {
        return switch (kind) {
            case PAGE -> TEXTS.page();
            case PART -> TEXTS.part();
            case WEBINAR -> hasParts(programme) ? TEXTS.webinar() : TEXTS.video();
            case READING -> TEXTS.reading();
            case PODCAST -> TEXTS.podcast();
            case AGENDA -> TEXTS.agenda();
            case SURVEY -> TEXTS.survey();
        };
    }

    private static boolean hasParts(ProgrammeSummary programme) {
        var audiences = programme.audiences();
        return audiences.menteeSees().contains(ItemKind.PART)
                || audiences.mentorSees().contains(ItemKind.PART);
    }

    /** In a list. */
    static String title(ItemSummary item, ProgrammeSummary programme) {
        return switch (item.kind()) {
            case PAGE, PART, SURVEY -> item.title();
            case AGENDA -> TEXTS.meeting(item.position(), item.title());
            case WEBINAR, READING, PODCAST -> TEXTS.named(name(item.kind(), programme), item.title());
        };
    }

    /** In a list of what people take one after the other: the place in it is the number everywhere. */
    static String numbered(ItemSummary item, int number, ProgrammeSummary programme) {
        return TEXTS.numbered(number, title(item, programme));
    }

    static String duration(ItemSummary item) {
        return item.kind() == ItemKind.AGENDA
                ? TEXTS.toPrepare(ProgressWords.minutes(item.ownMinutes()))
                : ProgressWords.minutes(item.minutes());
    }

    /** What finishing it is called; where nothing follows, it does not promise to go on. */
    static String finish(ItemKind kind, boolean goesOn) {
        return switch (kind) {
            case PAGE, PART -> goesOn ? TEXTS.finishStudy() : TEXTS.finishLast();
            case WEBINAR -> TEXTS.finishWebinar();
            case READING -> TEXTS.finishReading();
            case PODCAST -> TEXTS.finishPodcast();
            case AGENDA -> TEXTS.finishAgenda();
            case SURVEY -> TEXTS.finishSurvey();
        };
    }
}
