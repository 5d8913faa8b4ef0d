package uk.halfterm.organisation;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.shared.Urn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@StoreTest
@Import({Organisations.class, OrganisationIndexes.class})
class OrganisationsStoreTest {

    private static final OrganisationId ELM_GROVE = OrganisationId.of("elm-grove-primary");
    private static final OrganisationId OAK_HILL = OrganisationId.of("oak-hill-academy");

    @Autowired
    private Organisations organisations;

    @Test
    void registersOnceHoweverOftenItIsAsked() {
        var first = organisations.register(
                RegisterOrganisation.of(ELM_GROVE, "Elm Grove Primary", OrganisationKind.SCHOOL));

        var again = organisations.register(
                RegisterOrganisation.of(ELM_GROVE, "Another name", OrganisationKind.CHILDMINDER));

        assertThat(again).isEqualTo(first);
        assertThat(organisations.find(ELM_GROVE)).contains(first);
    }

    @Test
    void namesTheKnownAndLeavesOutTheUnknown() {
        organisations.register(RegisterOrganisation.of(ELM_GROVE, "Elm Grove Primary", OrganisationKind.SCHOOL));

        assertThat(organisations.named(List.of(ELM_GROVE, OAK_HILL))).containsOnlyKeys(ELM_GROVE);
        assertThat(organisations.named(List.of())).isEmpty();
        assertThat(organisations.find(OAK_HILL)).isEmpty();
    }

    @Test
    void refusesASecondOrganisationWithTheSameUrn() {
        var urn = Urn.of("103571");
        organisations.register(RegisterOrganisation.of(ELM_GROVE, "Elm Grove Primary", OrganisationKind.SCHOOL)
                .with(urn));
        var other = RegisterOrganisation.of(OAK_HILL, "Oak Hill Academy", OrganisationKind.SCHOOL)
                .with(urn);

        assertThatThrownBy(() -> organisations.register(other)).hasMessageContaining("URN is registered already");
        assertThat(organisations.find(OAK_HILL)).isEmpty();
    }

    @Test
    void needsNoUrn() {
        organisations.register(RegisterOrganisation.of(ELM_GROVE, "Arthur Hub", OrganisationKind.DELIVERY_PARTNER));
        organisations.register(RegisterOrganisation.of(OAK_HILL, "Northern Hub", OrganisationKind.DELIVERY_PARTNER));

        assertThat(organisations.named(List.of(ELM_GROVE, OAK_HILL))).hasSize(2);
    }

    @Test
    void refusesAnOrganisationWithoutAName() {
        assertThatThrownBy(() -> RegisterOrganisation.of(ELM_GROVE, "  ", OrganisationKind.SCHOOL))
                .hasMessage("Enter the organisation's name");
    }
}
