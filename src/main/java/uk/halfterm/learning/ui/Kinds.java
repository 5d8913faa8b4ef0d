package uk.halfterm.learning.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemSummary;

/** What the kinds of item are called, and what finishing one is called. */
final class Kinds {

    private static final KindTexts TEXTS = KindTexts.TEXTS;

    private static final Set<ItemKind> NUMBERED = EnumSet.of(ItemKind.PAGE, ItemKind.PART);

    private Kinds() {}

    static String name(ItemKind kind) {
        return switch (kind) {
            case PAGE -> TEXTS.page();
            case PART -> TEXTS.part();
            case WEBINAR -> TEXTS.webinar();
            case READING -> TEXTS.reading();
            case PODCAST -> TEXTS.podcast();
            case AGENDA -> TEXTS.agenda();
            case SURVEY -> TEXTS.survey();
        };
    }

    /** One of them in the middle of a sentence. */
    static String word(ItemKind kind) {
        return switch (kind) {
            case PAGE -> TEXTS.pageInSentence();
            case PART -> TEXTS.partInSentence();
            case WEBINAR -> TEXTS.webinarInSentence();
            case READING -> TEXTS.readingInSentence();
            case PODCAST -> TEXTS.podcastInSentence();
            case AGENDA -> TEXTS.agendaInSentence();
            case SURVEY -> TEXTS.surveyInSentence();
        };
    }

    /** In a list with those others; two counts in one list would confuse, so pages among parts have no numbers. */
    static String numbered(ItemSummary item, List<ItemSummary> among) {
        return switch (item.kind()) {
            case PAGE, PART ->
                among.stream()
                                        .map(ItemSummary::kind)
                                        .filter(NUMBERED::contains)
                                        .distinct()
                                        .count()
                                > 1
                        ? item.title()
                        : TEXTS.numbered(item.position(), item.title());
            case AGENDA -> TEXTS.meeting(item.position(), item.title());
            case WEBINAR, READING, PODCAST -> TEXTS.named(name(item.kind()), item.title());
            case SURVEY -> item.title();
        };
    }

    static String duration(ItemSummary item) {
        return item.kind() == ItemKind.AGENDA
                ? TEXTS.toPrepare(ProgressWords.minutes(item.ownMinutes()))
                : ProgressWords.minutes(item.minutes());
    }

    static String finish(ItemKind kind) {
        return switch (kind) {
            case PAGE, PART -> TEXTS.finishStudy();
            case WEBINAR -> TEXTS.finishWebinar();
            case READING -> TEXTS.finishReading();
            case PODCAST -> TEXTS.finishPodcast();
            case AGENDA -> TEXTS.finishAgenda();
            case SURVEY -> TEXTS.finishSurvey();
        };
    }
}
