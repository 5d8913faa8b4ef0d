package uk.halfterm.learning;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.shared.NoAccess;

/** A person changes and sees their own progress; others see it only by the pair or the school they share. */
@Component
class LearningAccess {

    private final ProgressViewers viewers;
    private final SurveyWindows windows;

    LearningAccess(ProgressViewers viewers, SurveyWindows windows) {
        this.viewers = viewers;
        this.windows = windows;
    }

    void requireSight(Actor viewer, Collection<PersonId> people) {
        Set<PersonId> others = people.stream()
                .filter(person -> !person.equals(viewer.person()))
                .collect(Collectors.toUnmodifiableSet());
        if (!others.isEmpty() && !viewers.seenBy(viewer, others).containsAll(others)) {
            throw new NoAccess(
                    "Progress is for the person, their mentor, their induction tutor and their programme's lead");
        }
    }

    /** The survey is the mentee's at the end of a block (seed 004); a late first answer is better than none. */
    void requireAnswering(Actor actor, int block, boolean answeredBefore) {
        actor.requireRole(Role.MENTEE);
        if (answeredBefore && windows.isOver(actor, block)) {
            throw new NoAccess("Answers can be changed until the half term of the block is over");
        }
    }
}
