package uk.halfterm.learning;

import java.util.Collection;
import java.util.stream.Collectors;

import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
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

    /** The survey is the mentee's at the end of a section (seed 004). */
    static void requireAnswering(Standpoint from) {
        from.actor().requireRole(Role.MENTEE);
    }

    /** A late first answer is better than none. */
    static void requireChange(Standpoint from, SectionRef section) {
        if (from.isOver(section)) {
            throw new NoAccess(RefusalTexts.TEXTS.answersOver());
        }
    }
}
