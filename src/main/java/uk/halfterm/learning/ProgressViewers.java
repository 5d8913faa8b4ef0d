package uk.halfterm.learning;

import java.util.Collection;
import java.util.Set;

import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;

/** Who may look at somebody else's progress: their mentor, their school's induction tutor, their programme's lead. */
interface ProgressViewers {

    /** Those of the people whose progress the viewer may see. */
    Set<PersonId> seenBy(Actor viewer, Collection<PersonId> people);
}
