package uk.halfterm.home;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.SummaryList;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.platform.outbox.Outbox;

/** An administrator's page: the programmes that are there, and what parts of the portal could not tell each other. */
@Component
class AdministratorHome {

    private static final AdministratorHomeTexts TEXTS = AdministratorHomeTexts.TEXTS;

    private final Curriculum curriculum;
    private final Outbox outbox;
    private final String helpAddress;

    AdministratorHome(Curriculum curriculum, Outbox outbox, @Value("${halfterm.help-address}") String helpAddress) {
        this.curriculum = curriculum;
        this.helpAddress = helpAddress;
        this.outbox = outbox;
    }

    void fill(Div page, Standpoint from) {
        page.add(new PageHeader(TEXTS.title()));
        if (from.cohorts().stream().allMatch(cohort -> cohort.start().isEmpty())) {
            page.add(new Card("first-steps", TEXTS.noCohort(), new Paragraph(TEXTS.noCohortLead(helpAddress))));
        } else {
            page.add(new Card("who-changes", TEXTS.whoChanges(), whoChanges()));
        }
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
                "messages",
                TEXTS.messages(),
                new Paragraph(TEXTS.stuck(stuck)),
                new Paragraph(Buttons.quietLink(HomeAddresses.DELIVERIES, TEXTS.seeMessages()))));
    }

    /** An administrator sees few pages, and is asked about all of them. */
    private SummaryList whoChanges() {
        return new SummaryList()
                .row(TEXTS.whoPairs(), TEXTS.pairing())
                .row(TEXTS.schools(), TEXTS.keepingSchools())
                .row(TEXTS.timetable(), TEXTS.correcting())
                .row(TEXTS.people(), TEXTS.noPage(helpAddress));
    }
}
