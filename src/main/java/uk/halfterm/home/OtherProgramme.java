package uk.halfterm.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import uk.halfterm.cohort.Position;

/** The heading of a programme that is not the first on a page. */
final class OtherProgramme {

    private OtherProgramme() {}

    static Div heading(OwnPart part) {
        var words = new Paragraph(
                switch (part.position()) {
                    case Position.InTerms timed ->
                        part.section()
                                        .map(one -> one.section().heading() + " · ")
                                        .orElse("") + timed.cohort().label() + " cohort";
                    case Position.SelfPaced _ -> "At your own pace";
                });
        words.addClassNames("soft", "tight");
        var heading = new Div(new H2(part.programme().title()), words);
        heading.addClassName("programme-heading");
        return heading;
    }
}
