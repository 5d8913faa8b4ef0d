package uk.halfterm.organisation.ui;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import uk.halfterm.design.Breadcrumbs;
import uk.halfterm.design.Card;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.Screen;
import uk.halfterm.design.SummaryList;
import uk.halfterm.identity.SignedIn;
import uk.halfterm.organisation.OfstedInspection;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.organisation.OrganisationProfile;
import uk.halfterm.organisation.SchoolsAndSettings;
import uk.halfterm.shared.EnglishDates;

/** What is kept of one school or setting. */
@Route(OrganisationAddresses.ORGANISATIONS + "/:organisation")
@RolesAllowed({"PROGRAMME_LEAD", "ADMINISTRATOR"})
class OrganisationView extends Screen implements BeforeEnterObserver, HasDynamicTitle {

    private static final OrganisationTexts TEXTS = OrganisationTexts.TEXTS;

    private final SignedIn signedIn;
    private final SchoolsAndSettings schools;
    private String name = "";

    OrganisationView(SignedIn signedIn, SchoolsAndSettings schools) {
        this.signedIn = signedIn;
        this.schools = schools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var organisation = schools.profile(
                signedIn.actor(),
                OrganisationId.of(event.getRouteParameters().get("organisation").orElseThrow()));
        name = organisation.summary().name();
        add(
                new Breadcrumbs()
                        .up(OrganisationAddresses.ORGANISATIONS, OrganisationsTexts.TEXTS.heading())
                        .here(name),
                new PageHeader(name),
                new Card("facts", TEXTS.facts(), facts(organisation)));
    }

    private static SummaryList facts(OrganisationProfile organisation) {
        var summary = organisation.summary();
        var details = organisation.details();
        var list = new SummaryList()
                .row(TEXTS.status(), OrganisationWords.status(details))
                .row(TEXTS.kind(), summary.kind().title());
        row(list, TEXTS.type(), details.type());
        row(list, TEXTS.phase(), details.phase());
        row(list, TEXTS.urn(), summary.urn() == null ? null : summary.urn().value());
        row(list, TEXTS.address(), address(organisation));
        row(list, TEXTS.localAuthority(), summary.localAuthority());
        row(list, TEXTS.region(), summary.region());
        row(list, TEXTS.ofsted(), ofsted(details.ofsted()));
        return list.row(
                TEXTS.source(),
                switch (details.source()) {
                    case REGISTER -> TEXTS.fromRegister();
                    case BY_HAND -> TEXTS.byHand();
                });
    }

    private static void row(SummaryList list, String what, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            list.row(what, value);
        }
    }

    private static String address(OrganisationProfile organisation) {
        var postcode = organisation.summary().postcode();
        return Stream.of(
                        Stream.ofNullable(organisation.details().street()),
                        Stream.ofNullable(organisation.details().town()),
                        Stream.ofNullable(postcode).map(code -> code.value()))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String ofsted(@Nullable OfstedInspection inspection) {
        if (inspection == null) {
            return null;
        }
        var grade = inspection.grade() == null ? TEXTS.noGrade() : inspection.grade();
        var day = inspection.inspectedOn();
        return day == null ? grade : TEXTS.ofstedOn(grade, EnglishDates.date(day));
    }

    @Override
    public String getPageTitle() {
        return TEXTS.pageTitle(name);
    }
}
