package uk.halfterm.learning.ui;

import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemSummary;

/** What the kinds of item are called, and what finishing one is called. */
final class Kinds {

    private Kinds() {}

    static String name(ItemKind kind) {
        return switch (kind) {
            case PART -> "Self-study";
            case WEBINAR -> "Webinar";
            case READING -> "Reading and reflection";
            case PODCAST -> "Podcast";
            case AGENDA -> "Meeting agenda";
            case SURVEY -> "Survey";
        };
    }

    /** What the items that belong together are called. */
    static String together(ItemKind kind) {
        return switch (kind) {
            case PART, WEBINAR -> "Self-study";
            case READING, PODCAST -> "Evidence for mentors";
            case AGENDA -> "Meetings";
            case SURVEY -> "Survey";
        };
    }

    static String numbered(ItemSummary item) {
        return switch (item.kind()) {
            case PART -> item.position() + ". " + item.title();
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
            case PART -> "Mark as done and go on";
            case WEBINAR -> "Mark as watched";
            case READING -> "Mark as read";
            case PODCAST -> "Mark as listened to";
            case AGENDA -> "Mark as prepared";
            case SURVEY -> "Send my answers";
        };
    }
}
