package uk.halfterm.curriculum;

/** Where the pages of a programme's content are, from the root of the site: {@code ecf/blocks/3/modelling-a-new-idea}. */
public final class ContentAddresses {

    private ContentAddresses() {}

    /** The list of all sections: {@code ecf/blocks}. */
    public static String sections(ProgrammeSummary programme) {
        return programme.id() + "/" + programme.level().key();
    }

    /** The page of the first-level section that this one is or lies in: {@code ecf/blocks/3}. */
    public static String section(ProgrammeSummary programme, SectionRef section) {
        return sections(programme) + "/" + section.top().number();
    }

    /** The page of an item: {@code ecf/blocks/3/modelling-a-new-idea}. */
    public static String item(ProgrammeSummary programme, ItemSummary item) {
        return section(programme, item.section()) + "/" + item.id().slug();
    }

    /** All agendas of a section in one document: {@code ecf/blocks/3/pack}. */
    public static String pack(ProgrammeSummary programme, SectionRef section) {
        return section(programme, section) + "/pack";
    }
}
