package uk.halfterm.home;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.design.Screen;
import uk.halfterm.design.markup.Div;

/** This half term, for the role the person acts in: what to do, when to meet, where the next event is, what has changed. */
@Route(HomeAddresses.HOME)
@PermitAll
class HomeView extends Screen implements BeforeEnterObserver, HasDynamicTitle {

    private final Standpoints standpoints;
    private final MenteeHome mentee;
    private final MentorHome mentor;
    private final TutorHome tutor;
    private final TrainerHome trainer;
    private final LeadHome lead;
    private final AdministratorHome administrator;

    HomeView(
            Standpoints standpoints,
            MenteeHome mentee,
            MentorHome mentor,
            TutorHome tutor,
            TrainerHome trainer,
            LeadHome lead,
            AdministratorHome administrator) {
        this.standpoints = standpoints;
        this.mentee = mentee;
        this.mentor = mentor;
        this.tutor = tutor;
        this.trainer = trainer;
        this.lead = lead;
        this.administrator = administrator;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return HomeTexts.TEXTS.pageTitle(HomeEntry.name(standpoints.here()));
    }

    private void show() {
        removeAll();
        var page = new Div();
        var from = standpoints.here();
        switch (from.actor().role()) {
            case MENTEE -> mentee.fill(page, from);
            case MENTOR -> mentor.fill(page, from, this::show);
            case INDUCTION_TUTOR -> tutor.fill(page, from);
            case TRAINER -> trainer.fill(page, from);
            case PROGRAMME_LEAD -> lead.fill(page, from);
            case ADMINISTRATOR -> administrator.fill(page, from);
        }
        add(page);
    }
}
