package uk.halfterm.curriculum;

import java.util.List;
import java.util.Optional;

import uk.halfterm.identity.Actor;

/**
 * A programme as a whole: its names, its shape and what it asks of people. Words, levels and rules are the programme's own data.
 *
 * @param levels the levels of its outline, the outermost first; at least one
 */
public record ProgrammeSummary(
        ProgrammeId id,
        Names names,
        List<Level> levels,
        Schedule schedule,
        Labels labels,
        Audiences audiences,
        Rules rules,
        Guidance guidance) {

    /** The full name, and one for narrow places. */
    public record Names(String title, String shortTitle) {}

    /** Who may mentor whom, and which programmes people have beside this one. */
    public record Rules(Pairing pairing, List<Alongside> alongside) {

        public Rules {
            alongside = List.copyOf(alongside);
        }
    }

    /** What is asked of people each half term, and whom they ask. */
    public record Guidance(List<ChecklistStep> mentee, List<ChecklistStep> mentor, List<HelpStep> help) {

        public Guidance {
            mentee = List.copyOf(mentee);
            mentor = List.copyOf(mentor);
            help = List.copyOf(help);
        }

        public List<ChecklistStep> checklist(Audience audience) {
            return switch (audience) {
                case MENTEE -> mentee;
                case MENTOR -> mentor;
            };
        }

        /** Whom these people ask, the nearest first. */
        public List<HelpStep> helpFor(Audience audience) {
            return help.stream().filter(step -> step.isFor(audience)).toList();
        }
    }

    public ProgrammeSummary {
        levels = List.copyOf(levels);
    }

    public String title() {
        return names.title();
    }

    public String shortTitle() {
        return names.shortTitle();
    }

    /** The first level: what the programme is made of, such as blocks or modules. */
    public Level level() {
        return levels.getFirst();
    }

    /** The plan by school terms, where the programme has one. */
    public Optional<BySchoolTerms> plan() {
        return switch (schedule) {
            case BySchoolTerms plan -> Optional.of(plan);
            case SelfPaced _ -> Optional.empty();
        };
    }

    public List<ChecklistStep> checklist(Audience audience) {
        return guidance.checklist(audience);
    }

    /** A mentee never sees mentor material; those who run the programme or support its people see all of it. */
    public boolean sees(Actor actor, ItemKind kind) {
        return switch (actor.role()) {
            case MENTEE -> audiences.menteeSees().contains(kind);
            case MENTOR -> audiences.mentorSees().contains(kind);
            case INDUCTION_TUTOR, TRAINER, PROGRAMME_LEAD, ADMINISTRATOR -> true;
        };
    }
}
