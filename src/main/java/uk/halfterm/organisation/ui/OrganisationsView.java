package uk.halfterm.organisation.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.halfterm.design.Announcement;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.DataTable;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.PageLinks;
import uk.halfterm.design.Screen;
import uk.halfterm.design.form.Ask;
import uk.halfterm.design.form.Form;
import uk.halfterm.design.form.TextField;
import uk.halfterm.design.markup.Anchor;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.design.markup.Span;
import uk.halfterm.identity.SignedIn;
import uk.halfterm.organisation.OrganisationProfile;
import uk.halfterm.organisation.OrganisationsFound;
import uk.halfterm.organisation.SchoolsAndSettings;
import uk.halfterm.shared.PageOf;

/** Finds schools and settings while somebody types. What was typed, and which page is shown, stand in the address. */
@Route(OrganisationAddresses.ORGANISATIONS)
@RolesAllowed({"PROGRAMME_LEAD", "ADMINISTRATOR"})
class OrganisationsView extends Screen implements BeforeEnterObserver, HasDynamicTitle {

    private static final OrganisationsTexts TEXTS = OrganisationsTexts.TEXTS;

    private final SignedIn signedIn;
    private final SchoolsAndSettings schools;
    private final Results results = new Results();
    private final TextField search =
            new TextField(Ask.of(OrganisationAddresses.TYPED, TEXTS.search()).hint(TEXTS.searchHint()));

    OrganisationsView(SignedIn signedIn, SchoolsAndSettings schools) {
        this.signedIn = signedIn;
        this.schools = schools;
        results.addClassName("found");
        search.hear(this::typed);
        add(new PageHeader(TEXTS.heading()).lead(TEXTS.lead()));
        add(new Form().ask(search).send(TEXTS.find(), this::find));
        add(results);
        add(new Paragraph(Buttons.quietLink(OrganisationAddresses.ADD, TEXTS.add())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        var typed = asked.getSingleParameter(OrganisationAddresses.TYPED).orElse("");
        search.with(typed);
        show(typed, PageOf.number(asked.getSingleParameter(OrganisationAddresses.PAGE)));
    }

    /** The address goes along, so that Back leads to what was found. */
    private void typed(String words) {
        var found = show(words, 1);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, OrganisationAddresses.search(words)));
        if (!words.isBlank()) {
            Announcement.say(
                    found.rows().isEmpty()
                            ? TEXTS.nothingFound(words)
                            : TEXTS.found((int) found.page().all(), found.more()));
        }
    }

    private void find() {
        getUI().ifPresent(ui -> ui.navigate(OrganisationAddresses.search(search.value())));
    }

    private OrganisationsFound show(String typed, int page) {
        var found = schools.search(signedIn.actor(), typed, page);
        results.removeAll();
        if (!found.rows().isEmpty()) {
            results.add(card(typed, found));
        } else if (!typed.isBlank()) {
            results.add(new EmptyState(TEXTS.nothingFound(typed), TEXTS.whenNothingFound()));
        }
        return found;
    }

    private static Card card(String typed, OrganisationsFound found) {
        var card = new Card("found", TEXTS.found(), table(found));
        if (found.page().pages() > 1) {
            card.add(new PageLinks(
                    TEXTS.heading(), found.page(), number -> OrganisationAddresses.search(typed, number)));
        }
        if (found.more()) {
            card.add(new Paragraph(TEXTS.typeMore()));
        }
        return card;
    }

    private static DataTable table(OrganisationsFound found) {
        var table = new DataTable(
                TEXTS.found((int) found.page().all(), found.more()),
                List.of(TEXTS.name(), TEXTS.urn(), TEXTS.place(), TEXTS.status()));
        found.rows()
                .forEach(one -> table.row(
                        new Anchor(
                                OrganisationAddresses.of(one.summary().id()),
                                one.summary().name()),
                        new Span(urn(one)),
                        new Span(place(one)),
                        OrganisationWords.status(one.details())));
        return table;
    }

    private static String urn(OrganisationProfile one) {
        var urn = one.summary().urn();
        return urn == null ? TEXTS.noUrn() : urn.value();
    }

    private static String place(OrganisationProfile one) {
        var postcode = one.summary().postcode();
        return Stream.concat(
                        Stream.ofNullable(one.details().town()),
                        Stream.ofNullable(postcode).map(code -> code.value()))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String getPageTitle() {
        return TEXTS.pageTitle();
    }

    /** What changes while somebody types; the field stays as it is. */
    private static final class Results extends Screen {}
}
