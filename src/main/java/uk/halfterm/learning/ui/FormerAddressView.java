package uk.halfterm.learning.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.curriculum.ContentAddresses;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.design.Screen;
import uk.halfterm.learning.FormerItems;
import uk.halfterm.shared.NotFound;

/**
 * Addresses from the time when there was one programme, which named none: {@code blocks/3/webinar}. They stand in people's bookmarks
 * and mails, and lead to where things are now.
 */
@Route("blocks")
@RouteAlias("blocks/:section([0-9]{1,2})")
@RouteAlias("blocks/:section([0-9]{1,2})/:item")
@RolesAllowed({"MENTEE", "MENTOR", "INDUCTION_TUTOR", "TRAINER", "PROGRAMME_LEAD"})
class FormerAddressView extends Screen implements BeforeEnterObserver {

    private final Standpoints standpoints;
    private final Curriculum curriculum;

    FormerAddressView(Standpoints standpoints, Curriculum curriculum) {
        this.standpoints = standpoints;
        this.curriculum = curriculum;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var from = standpoints.here();
        var programme = curriculum
                .find(FormerItems.PROGRAMME)
                .filter(one -> from.mayOpen(one.id()))
                .orElseThrow(() -> new NotFound(SectionTexts.TEXTS.noProgramme()));
        event.forwardTo(address(event.getRouteParameters(), programme, from));
    }

    private String address(RouteParameters former, ProgrammeSummary programme, Standpoint from) {
        var number = former.getInteger(AddressedProgramme.SECTION);
        if (number.isEmpty()) {
            return ContentAddresses.sections(programme);
        }
        if (number.get() < 1) {
            throw new NotFound(SectionTexts.TEXTS.countFromOne());
        }
        return former.get("item")
                .map(slug -> curriculum.itemSummary(from, FormerItems.of(number.get(), slug)))
                .map(item -> ContentAddresses.item(programme, item))
                .orElseGet(() -> ContentAddresses.section(programme, AddressedProgramme.section(former, programme)));
    }
}
