package uk.halfterm.curriculum;

import java.util.Set;

/** For mentees and for mentors: the kinds of item that exist for them, and what completes a section. */
public record Audiences(Set<ItemKind> menteeSees, Set<ItemKind> mentorSees, Counting mentee, Counting mentor) {

    public Audiences {
        menteeSees = Set.copyOf(menteeSees);
        mentorSees = Set.copyOf(mentorSees);
    }

    public Set<ItemKind> seenBy(Audience audience) {
        return switch (audience) {
            case MENTEE -> menteeSees;
            case MENTOR -> mentorSees;
        };
    }

    public Counting counting(Audience audience) {
        return switch (audience) {
            case MENTEE -> mentee;
            case MENTOR -> mentor;
        };
    }
}
