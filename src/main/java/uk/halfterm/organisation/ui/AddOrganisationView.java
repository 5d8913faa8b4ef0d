package uk.halfterm.organisation.ui;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import uk.halfterm.design.Announcement;
import uk.halfterm.design.Breadcrumbs;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.Screen;
import uk.halfterm.design.form.Ask;
import uk.halfterm.design.form.Form;
import uk.halfterm.design.form.Option;
import uk.halfterm.design.form.RadioField;
import uk.halfterm.design.form.Reading;
import uk.halfterm.design.form.TextField;
import uk.halfterm.draft.Drafts;
import uk.halfterm.identity.SignedIn;
import uk.halfterm.organisation.AddOrganisation;
import uk.halfterm.organisation.OrganisationKind;
import uk.halfterm.organisation.SchoolsAndSettings;
import uk.halfterm.shared.Postcode;
import uk.halfterm.shared.Urn;

/** Adds a school or setting that is in no register. */
@Route(OrganisationAddresses.ADD)
@RolesAllowed({"PROGRAMME_LEAD", "ADMINISTRATOR"})
class AddOrganisationView extends Screen implements BeforeEnterObserver, HasDynamicTitle {

    private static final AddOrganisationTexts TEXTS = AddOrganisationTexts.TEXTS;

    private final SignedIn signedIn;
    private final SchoolsAndSettings schools;
    private final Form form = new Form();
    private final TextField name = new TextField(Ask.of(AddOrganisation.NAME, TEXTS.name()));
    private final RadioField kind = new RadioField(
            Ask.of("kind", TEXTS.kind()),
            Stream.of(OrganisationKind.values())
                    .map(one -> new Option(one.name(), one.title()))
                    .toList(),
            "");
    private final TextField urn = new TextField(
            Ask.of(AddOrganisation.URN, TEXTS.urn()).hint(TEXTS.urnHint()).mayBeLeftOut());
    private final TextField street =
            new TextField(Ask.of("street", TEXTS.street()).mayBeLeftOut());
    private final TextField town = new TextField(Ask.of("town", TEXTS.town()).mayBeLeftOut());
    private final TextField postcode =
            new TextField(Ask.of("postcode", TEXTS.postcode()).mayBeLeftOut());
    private final TextField localAuthority =
            new TextField(Ask.of("localAuthority", TEXTS.localAuthority()).mayBeLeftOut());

    AddOrganisationView(SignedIn signedIn, SchoolsAndSettings schools, Drafts drafts) {
        this.signedIn = signedIn;
        this.schools = schools;
        form.keeping(drafts.keeper("add-organisation"));
        form.ask(name, kind, urn, street, town, postcode, localAuthority).send(TEXTS.add(), this::send);
        add(form.problems());
        add(
                new Breadcrumbs()
                        .up(OrganisationAddresses.ORGANISATIONS, OrganisationsTexts.TEXTS.heading())
                        .here(TEXTS.heading()),
                new PageHeader(TEXTS.heading()).lead(TEXTS.lead()));
        add(form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        schools.requireKeeps(signedIn.actor());
    }

    private void send() {
        var reading = new Reading();
        var readName = reading.read(name, AddOrganisation::name);
        var readKind = reading.read(kind, TEXTS.chooseKind());
        var readUrn = reading.read(urn, orNone(Urn::of));
        var readStreet = reading.read(street, orNone(AddOrganisation::words));
        var readTown = reading.read(town, orNone(AddOrganisation::words));
        var readPostcode = reading.read(postcode, orNone(Postcode::of));
        var readAuthority = reading.read(localAuthority, orNone(AddOrganisation::words));
        reading.refuseFaults();
        var added = schools.add(
                signedIn.actor(),
                new AddOrganisation(
                        readName.get(),
                        OrganisationKind.valueOf(readKind.get()),
                        readUrn.get().orElse(null),
                        readStreet.get().orElse(null),
                        readTown.get().orElse(null),
                        readPostcode.get().orElse(null),
                        readAuthority.get().orElse(null)));
        getUI().ifPresent(ui ->
                ui.navigate(OrganisationAddresses.of(added.summary().id())));
        Announcement.say(TEXTS.added(added.summary().name()));
    }

    private static <T> Function<String, Optional<T>> orNone(Function<String, @Nullable T> value) {
        return typed -> typed.isBlank() ? Optional.empty() : Optional.ofNullable(value.apply(typed));
    }

    @Override
    public String getPageTitle() {
        return form.titled(TEXTS.pageTitle());
    }
}
