package uk.halfterm.home;

import java.time.Clock;
import java.time.LocalDate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.halfterm.identity.SignedIn;

/** This half term, for the role the person acts in: what to do, when to meet, where the next event is, what has changed. */
@Route("")
@PageTitle("This half term · Halfterm")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    private final SignedIn signedIn;
    private final Clock clock;
    private final MenteeHome mentee;
    private final MentorHome mentor;
    private final TutorHome tutor;
    private final TrainerHome trainer;
    private final LeadHome lead;
    private final AdministratorHome administrator;

    HomeView(
            SignedIn signedIn,
            Clock clock,
            MenteeHome mentee,
            MentorHome mentor,
            TutorHome tutor,
            TrainerHome trainer,
            LeadHome lead,
            AdministratorHome administrator) {
        this.signedIn = signedIn;
        this.clock = clock;
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

    private void show() {
        removeAll();
        var actor = signedIn.actor();
        var today = LocalDate.now(clock);
        switch (actor.role()) {
            case MENTEE -> mentee.fill(this, actor, today);
            case MENTOR -> mentor.fill(this, actor, today, this::show);
            case INDUCTION_TUTOR -> tutor.fill(this, actor, today);
            case TRAINER -> trainer.fill(this, actor, today);
            case PROGRAMME_LEAD -> lead.fill(this, actor, today);
            case ADMINISTRATOR -> administrator.fill(this, actor);
        }
    }
}
