package uk.halfterm.home;

import com.vaadin.flow.component.html.Div;
import org.springframework.stereotype.Component;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.SummaryList;
import uk.halfterm.platform.outbox.Outbox;

/** An administrator's page: what is loaded, and what could not be delivered between modules. */
@Component
class AdministratorHome {

    private final Curriculum curriculum;
    private final Outbox outbox;

    AdministratorHome(Curriculum curriculum, Outbox outbox) {
        this.curriculum = curriculum;
        this.outbox = outbox;
    }

    void fill(Div page, Standpoint from) {
        page.add(new PageHeader("This installation"));
        var programmes = new SummaryList();
        curriculum.programmes().forEach(id -> {
            var programme = curriculum.programme(id);
            programmes.row(
                    programme.title(),
                    curriculum.outline(from, id).size() + " "
                            + programme.level().plural());
        });
        page.add(new Card("programmes", "Programmes", programmes));
        int stuck = outbox.poisoned().size();
        page.add(new Card(
                "deliveries",
                "Deliveries between modules",
                new SummaryList().row("Given up after several tries", Integer.toString(stuck)),
                Buttons.quietLink("deliveries", "See deliveries")));
    }
}
