package uk.halfterm.learning;

import java.util.Collection;
import java.util.stream.Collectors;

import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.shared.NoAccess;

/** A person changes and sees their own progress; others see it only if they look after that person. */
final class LearningAccess {

    private LearningAccess() {}

    static void requireSight(Standpoint viewer, Collection<PersonId> people) {
        var others = people.stream()
                .filter(person -> !person.equals(viewer.person()))
                .collect(Collectors.toUnmodifiableSet());
        if (!others.isEmpty() && !viewer.lookedAfter(others).containsAll(others)) {
            throw new NoAccess(RefusalTexts.TEXTS.othersProgress());
        }
    }

    /** Whether somebody goes through programmes, and does not only look after people who do. */
    static boolean studies(Standpoint from) {
        return from.actor().is(Role.MENTEE, Role.MENTOR);
    }

    /**
     * Whether the person can say that they did the item: what they study in its programme, and the agendas that a mentor prepares. A
     * survey is done by answering it.
     */
    static boolean marks(Standpoint from, ItemSummary item) {
        return switch (item.kind()) {
            case SURVEY -> false;
            case AGENDA -> from.actor().is(Role.MENTOR);
            case PAGE, PART, WEBINAR, READING, PODCAST ->
                studies(from)
                        && !from.programme(item.id().programme())
                                .audiences()
                                .counting(from.audience())
                                .kinds()
                                .isEmpty();
        };
    }

    static void requireMarking(Standpoint from, ItemSummary item) {
        if (!marks(from, item)) {
            throw new NoAccess(RefusalTexts.TEXTS.notStudied());
        }
    }

    /** The survey is the mentee's at the end of a section (seed 004). */
    static void requireAnswering(Standpoint from) {
        from.actor().requireRole(Role.MENTEE);
    }

    /** One looks back on a section, so not before it has begun. */
    static void requireBegun(Standpoint from, SectionRef section) {
        from.beginsOn(section).filter(from.today()::isBefore).ifPresent(day -> {
            throw new NoAccess(RefusalTexts.TEXTS.answersFrom(EnglishDates.full(day)));
        });
    }

    /** A late first answer is better than none. */
    static void requireChange(Standpoint from, SectionRef section) {
        if (from.isOver(section)) {
            throw new NoAccess(RefusalTexts.TEXTS.answersOver());
        }
    }
}
