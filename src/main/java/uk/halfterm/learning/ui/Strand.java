package uk.halfterm.learning.ui;

import java.util.List;

import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.SectionDetail;

/**
 * Items of a first-level section that people take one after the other. A section of parts has self-study and, for mentors, the
 * evidence for it; one of pages, or with sections in it, is studied as a whole in the order of its authors.
 */
enum Strand {
    SELF_STUDY("self-study", StrandTexts.TEXTS.selfStudy()),
    EVIDENCE("evidence", StrandTexts.TEXTS.evidence()),
    STUDY("study", StrandTexts.TEXTS.study()),
    MEETINGS("meetings", StrandTexts.TEXTS.meetings()),
    LOOKING_BACK("look-back", StrandTexts.TEXTS.lookingBack());

    private final String id;
    private final String title;

    Strand(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Whether the section is studied as a whole. */
    static boolean isOneStudy(SectionDetail top) {
        return !top.children().isEmpty() || top.items().stream().anyMatch(item -> item.kind() == ItemKind.PAGE);
    }

    /** The strand of the section to which the item belongs. */
    static Strand of(ItemSummary item, SectionDetail top) {
        return switch (item.kind()) {
            case PAGE, PART, WEBINAR -> isOneStudy(top) ? STUDY : SELF_STUDY;
            case READING, PODCAST -> isOneStudy(top) && !isAboutAllOf(top, item) ? STUDY : EVIDENCE;
            case AGENDA -> MEETINGS;
            case SURVEY -> LOOKING_BACK;
        };
    }

    /** What stands beside the sections of a section is about all of them, and no step on the way through them. */
    private static boolean isAboutAllOf(SectionDetail top, ItemSummary item) {
        return !top.children().isEmpty() && item.section().equals(top.section().ref());
    }

    /** Whether its items build on one another, and are numbered; the others are a choice or have numbers of their own. */
    boolean isInOrder() {
        return this == SELF_STUDY || this == STUDY;
    }

    /** For the heading that it is named by. */
    String id() {
        return id;
    }

    String title() {
        return title;
    }

    /** Its items in the section of the first level and the sections in it. */
    List<ItemSummary> in(SectionDetail top) {
        return in(top, top);
    }

    /** Those in one section and the sections in it. */
    List<ItemSummary> in(SectionDetail section, SectionDetail top) {
        return among(section.all(), top);
    }

    /** Those of some items of the section that belong to it. */
    List<ItemSummary> among(List<ItemSummary> items, SectionDetail top) {
        return items.stream().filter(item -> of(item, top) == this).toList();
    }
}
