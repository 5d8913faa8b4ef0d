package uk.halfterm.learning.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemSummary;

/** What the kinds of item are called, and what finishing one is called. */
final class Kinds {

    private static final Set<ItemKind> NUMBERED = EnumSet.of(ItemKind.PAGE, ItemKind.PART);

    private Kinds() {}

    static String name(ItemKind kind) {
        return switch (kind) {
            case PAGE -> "Page";
            case PART -> "Self-study";
            case WEBINAR -> "Webinar";
            case READING -> "Reading and reflection";
            case PODCAST -> "Podcast";
            case AGENDA -> "Meeting agenda";
            case SURVEY -> "Survey";
        };
    }

    /** One of them in the middle of a sentence. */
    static String word(ItemKind kind) {
        return switch (kind) {
            case PAGE -> "page";
            case PART -> "part";
            case WEBINAR -> "webinar";
            case READING -> "reading";
            case PODCAST -> "podcast";
            case AGENDA -> "agenda";
            case SURVEY -> "survey";
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
                        : item.position() + ". " + item.title();
            case AGENDA -> "Meeting " + item.position() + ": " + item.title();
            case WEBINAR, READING, PODCAST -> name(item.kind()) + ": " + item.title();
            case SURVEY -> item.title();
        };
    }

    static String duration(ItemSummary item) {
        return item.kind() == ItemKind.AGENDA
                ? ProgressWords.minutes(item.ownMinutes()) + " to prepare"
                : ProgressWords.minutes(item.minutes());
    }

    static String finish(ItemKind kind) {
        return switch (kind) {
            case PAGE, PART -> "Mark as done and go on";
            case WEBINAR -> "Mark as watched";
            case READING -> "Mark as read";
            case PODCAST -> "Mark as listened to";
            case AGENDA -> "Mark as prepared";
            case SURVEY -> "Send my answers";
        };
    }
}
