package uk.halfterm.curriculum;

import java.util.List;
import java.util.Set;

import uk.halfterm.identity.Actor;

/**
 * A programme as a whole: its names, its rhythm and what is asked of people each half term. {@code cadences} holds one entry a block,
 * from block 1; {@code menteeSees} and {@code mentorSees} are the kinds of item that exist for them.
 */
public record ProgrammeSummary(
        ProgrammeId id,
        String title,
        String shortTitle,
        Labels labels,
        List<Cadence> cadences,
        Set<ItemKind> menteeSees,
        Set<ItemKind> mentorSees,
        Guidance guidance) {

    /** What is asked of people each half term, and whom they ask. */
    public record Guidance(List<ChecklistStep> mentee, List<ChecklistStep> mentor, List<HelpStep> help) {

        public Guidance {
            mentee = List.copyOf(mentee);
            mentor = List.copyOf(mentor);
            help = List.copyOf(help);
        }
    }

    public ProgrammeSummary {
        cadences = List.copyOf(cadences);
        menteeSees = Set.copyOf(menteeSees);
        mentorSees = Set.copyOf(mentorSees);
    }

    public int blockCount() {
        return cadences.size();
    }

    /** Two blocks a term (domain.md 2). */
    public int terms() {
        return blockCount() / 2;
    }

    public Cadence cadenceOf(int block) {
        return cadences.get(block - 1);
    }

    public List<ChecklistStep> checklist(Audience audience) {
        return switch (audience) {
            case MENTEE -> guidance.mentee();
            case MENTOR -> guidance.mentor();
        };
    }

    /** A mentee never sees mentor material; those who run the programme or support its people see all of it. */
    public boolean sees(Actor actor, ItemKind kind) {
        return switch (actor.role()) {
            case MENTEE -> menteeSees.contains(kind);
            case MENTOR -> mentorSees.contains(kind);
            case INDUCTION_TUTOR, TRAINER, PROGRAMME_LEAD, ADMINISTRATOR -> true;
        };
    }

    /** Whom a kind of item is written for: the mentee's material is shared with mentors, not the other way round. */
    public Audience audienceOf(ItemKind kind) {
        return menteeSees.contains(kind) ? Audience.MENTEE : Audience.MENTOR;
    }
}
