package uk.halfterm.home;

import uk.halfterm.cohort.Position;
import uk.halfterm.curriculum.ContentAddresses;
import uk.halfterm.design.markup.Anchor;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.H2;
import uk.halfterm.design.markup.Paragraph;

/** The heading of a programme that is not the first on a page. */
final class OtherProgramme {

    private static final HalfTermTexts TEXTS = HalfTermTexts.TEXTS;

    private OtherProgramme() {}

    static Div heading(OwnPart part) {
        var words = new Paragraph(
                switch (part.position()) {
                    case Position.InTerms timed -> inTerms(part, timed);
                    case Position.SelfPaced _ -> TEXTS.ownPace();
                });
        words.addClassNames("soft", "tight");
        var heading = new Div(
                new H2(new Anchor(
                        ContentAddresses.sections(part.programme()),
                        part.programme().title())),
                words);
        heading.addClassName("programme-heading");
        return heading;
    }

    private static String inTerms(OwnPart part, Position.InTerms timed) {
        var cohort = TEXTS.cohort(timed.cohort().label());
        return part.section()
                .map(one -> one.section().heading() + " · " + cohort)
                .orElse(cohort);
    }
}
