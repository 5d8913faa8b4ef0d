package uk.halfterm.curriculum;

/** What an item of a kind is called in the middle of a sentence, the same on every page. */
public final class KindWords {

    private static final KindWordsTexts TEXTS = KindWordsTexts.TEXTS;

    private KindWords() {}

    /** "webinar", "reading". */
    public static String of(ItemKind kind) {
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
}
