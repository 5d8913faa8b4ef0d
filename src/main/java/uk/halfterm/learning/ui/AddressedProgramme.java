package uk.halfterm.learning.ui;

import com.vaadin.flow.router.RouteParameters;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.shared.NotFound;

/** The programme and the section that an address names: {@code ecf/blocks/3}. */
final class AddressedProgramme {

    static final String PROGRAMME = "programme";
    static final String SECTIONS = "sections";
    static final String SECTION = "section";

    private AddressedProgramme() {}

    /** The programme, if it is there, the person's to open, and made of what the address says; else {@link NotFound}. */
    static ProgrammeSummary of(RouteParameters address, Standpoint from, Curriculum curriculum) {
        var sections = address.get(SECTIONS).orElse("");
        return address.get(PROGRAMME)
                .flatMap(ProgrammeId::ofAddress)
                .flatMap(curriculum::find)
                .filter(programme -> programme.level().key().equals(sections))
                .filter(programme -> from.mayOpen(programme.id()))
                .orElseThrow(() -> new NotFound(SectionTexts.TEXTS.noProgramme()));
    }

    static SectionRef section(RouteParameters address, ProgrammeSummary programme) {
        int number = address.getInteger(SECTION).orElse(0);
        if (number < 1) {
            throw new NotFound(SectionTexts.TEXTS.countFromOne());
        }
        return SectionRef.of(programme.id(), number);
    }
}
