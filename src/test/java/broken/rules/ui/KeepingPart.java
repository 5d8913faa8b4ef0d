package broken.rules.ui;

import broken.rules.Breaks;
import com.vaadin.flow.component.html.Div;
import uk.halfterm.cohort.Standpoint;

@Breaks("nobodyKeepsAStandpoint")
class KeepingPart extends Div {
    private static final long serialVersionUID = 1L;

    record Shown(Standpoint from) {}

    private final transient Shown shown;

    KeepingPart(Shown shown) {
        this.shown = shown;
    }

    Shown shown() {
        return shown;
    }
}
