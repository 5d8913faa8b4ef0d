package uk.halfterm.home;

import org.springframework.stereotype.Component;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.SummaryList;
import uk.halfterm.design.markup.Div;
import uk.halfterm.platform.outbox.Outbox;

/** An administrator's page: what is loaded, and what could not be delivered between modules. */
@Component
class AdministratorHome {

    private static final AdministratorHomeTexts TEXTS = AdministratorHomeTexts.TEXTS;

    private final Curriculum curriculum;
    private final Outbox outbox;

    AdministratorHome(Curriculum curriculum, Outbox outbox) {
        this.curriculum = curriculum;
        this.outbox = outbox;
    }

    void fill(Div page, Standpoint from) {
        page.add(new PageHeader(TEXTS.title()));
        var programmes = new SummaryList();
        curriculum.programmes().forEach(id -> {
            var programme = curriculum.programme(id);
            programmes.row(
                    programme.title(),
                    TEXTS.size(
                            curriculum.outline(from, id).size(),
                            programme.level().plural()));
        });
        page.add(new Card("programmes", TEXTS.programmes(), programmes));
        int stuck = outbox.poisoned().size();
        page.add(new Card(
                "deliveries",
                TEXTS.deliveries(),
                new SummaryList().row(TEXTS.givenUp(), Integer.toString(stuck)),
                Buttons.quietLink(HomeAddresses.DELIVERIES, TEXTS.seeDeliveries())));
    }
}
