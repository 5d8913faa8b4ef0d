package uk.halfterm.curriculum;

/** In which order the agendas of a section are meant, and which of them a pair uses, in words for a mentor. */
public final class AgendaOrder {

    private static final PackTexts TEXTS = PackTexts.TEXTS;

    private AgendaOrder() {}

    public static String of(ProgrammeSummary programme, SectionDetail section) {
        if (section.children().stream().anyMatch(child -> child.section().isOptional())) {
            return TEXTS.someBelongToAChoice(programme.levels().get(1).name());
        }
        return programme
                .plan()
                .filter(plan -> plan.isOfOneHalfTerm(section.section().number()))
                .map(_ -> TEXTS.whichAreUsed())
                .orElseGet(TEXTS::inOrder);
    }
}
