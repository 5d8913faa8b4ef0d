package uk.halfterm.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.Scope;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.shared.Fault;
import uk.halfterm.shared.FaultyInput;
import uk.halfterm.shared.NoAccess;
import uk.halfterm.shared.NotFound;
import uk.halfterm.shared.PersonName;
import uk.halfterm.shared.Postcode;
import uk.halfterm.shared.Urn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@StoreTest
@Import({SchoolsAndSettings.class, Organisations.class})
class SchoolsAndSettingsStoreTest {

    private static final Actor LEAD = actor(Role.PROGRAMME_LEAD, Scope.everywhere());

    @Autowired
    private SchoolsAndSettings schools;

    @Autowired
    private Organisations organisations;

    @Autowired
    private MongoOperations store;

    @Autowired
    private MongoDatabaseFactory database;

    @BeforeEach
    void keepSome() {
        keep("St Mary's Catholic Primary School", "103001", "Sutton Coldfield", "B72 1AA", false);
        keep("St. Mary's & St John's Primary", "103002", "Birmingham", "B42 2TU", true);
        keep("\u00c9cole Jeannine Manuel", "103003", "London", "WC1B 3DN", false);
        keep("Marylebone School", "103004", "London", "NW1 5AA", false);
        keep("Elm Grove Primary School", "103005", "Birmingham", "B42 2TX", false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "elm                   | Elm Grove Primary School",
                "GROVE                 | Elm Grove Primary School",
                "grove el              | Elm Grove Primary School",
                "elm birm              | Elm Grove Primary School",
                "b42 2tx               | Elm Grove Primary School",
                "B422TX                | Elm Grove Primary School",
                "103005                | Elm Grove Primary School",
                "10300                 | École Jeannine Manuel, Elm Grove Primary School, Marylebone School, St Mary's Catholic Primary School, St. Mary's & St John's Primary",
                "ecole                 | École Jeannine Manuel",
                "École                 | École Jeannine Manuel",
                "saint mary's          | St Mary's Catholic Primary School, St. Mary's & St John's Primary",
                "st marys and st johns | St. Mary's & St John's Primary",
                "mary                  | Marylebone School, St Mary's Catholic Primary School, St. Mary's & St John's Primary",
                "london                | École Jeannine Manuel, Marylebone School",
                "coldfield             | St Mary's Catholic Primary School",
                "rove                  | ''",
                "elm elsewhere         | ''",
                "'   '                 | ''",
                "*                     | ''",
                "$where                | ''"
            })
    void findsByTheBeginningOfAnyWordOfNameTownPostcodeAndUrn(String typed, String names) {
        assertThat(String.join(", ", names(schools.search(LEAD, typed, 1)))).isEqualTo(names);
    }

    @Test
    void putsTheOneWithThatUrnFirstAndClosedOnesLast() {
        keep("103002 Club", null, "Leeds", "LS1 1AA", false);

        assertThat(names(schools.search(LEAD, "103002", 1)))
                .containsExactly("St. Mary's & St John's Primary", "103002 Club");
        assertThat(names(schools.search(LEAD, "st", 1)))
                .containsExactly("St Mary's Catholic Primary School", "St. Mary's & St John's Primary");
    }

    @Test
    void showsTwentyAtATimeAndAtMostAHundred() {
        IntStream.range(0, 130).forEach(number -> keep("Academy " + (1000 + number), null, null, null, number >= 90));

        var first = schools.search(LEAD, "academy", 1);
        var last = schools.search(LEAD, "academy", 9);

        assertThat(first.rows()).hasSize(20);
        assertThat(first.page().pages()).isEqualTo(5);
        assertThat(first.more()).isTrue();
        assertThat(names(first)).startsWith("Academy 1000", "Academy 1001");
        assertThat(last.page().number()).isEqualTo(5);
        assertThat(last.rows()).hasSize(20);
        assertThat(last.rows().getFirst().details().status()).isEqualTo(OrganisationStatus.OPEN);
        assertThat(last.rows().getLast().details().status()).isEqualTo(OrganisationStatus.CLOSED);
        assertThat(schools.search(LEAD, "academy 1001", 1).more()).isFalse();
    }

    @Test
    void addsOneByHandThatIsFoundAtOnce() {
        var added = schools.add(LEAD, acorns(null));

        assertThat(added.details().source()).isEqualTo(OrganisationSource.BY_HAND);
        assertThat(names(schools.search(LEAD, "acorns", 1))).containsExactly("Little Acorns");
        assertThat(schools.profile(LEAD, added.summary().id())).isEqualTo(added);
    }

    @Test
    void addsNothingTwice() {
        schools.add(LEAD, acorns(null));

        assertThat(faults(acorns(null)))
                .containsExactly(Fault.about(
                        AddOrganisation.NAME, "An organisation with this name and postcode is registered already"));
        assertThat(faults(acorns(Urn.of("103005")))).extracting(Fault::field).containsExactly(AddOrganisation.NAME);
        assertThat(faults(new AddOrganisation(
                        "Elm Grove", OrganisationKind.SCHOOL, Urn.of("103005"), null, null, null, null)))
                .containsExactly(
                        Fault.about(AddOrganisation.URN, "An organisation with this URN is registered already"));
        assertThat(schools.search(LEAD, "acorns", 1).page().all()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u200b\u00a0", "---"})
    void wantsANameThatCanBeRead(String name) {
        assertThatThrownBy(() -> new AddOrganisation(name, OrganisationKind.CHILDMINDER, null, null, null, null, null))
                .hasMessage("Enter the organisation's name");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatThrownBy(() -> new AddOrganisation(
                        "Acorns", OrganisationKind.CHILDMINDER, null, "b".repeat(151), null, null, null))
                .hasMessage("Enter at most 150 characters");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"MENTEE", "MENTOR", "INDUCTION_TUTOR", "TRAINER"})
    void isNotForOtherRoles(Role role) {
        refusesAll(actor(role, Scope.everywhere()));
    }

    @Test
    void isNotForALeadOrAdministratorOfOneCohortOrSchool() {
        refusesAll(actor(Role.PROGRAMME_LEAD, Scope.cohort("ecf.january-23-24")));
        refusesAll(actor(Role.ADMINISTRATOR, Scope.organisation("urn-103005")));
    }

    @Test
    void readsAndFindsWhatAnOlderReleaseRegistered() {
        store.getCollection("organisations")
                .insertOne(Document.parse(
                        "{_id: 'old-oak', version: 0, name: 'Old Oak', kind: 'SCHOOL', postcode: 'B1 1AA'}"));

        new SearchKeysKept().apply(database.getMongoDatabase());

        var oak = schools.search(LEAD, "oak", 1).rows().getFirst();
        assertThat(oak.details().status()).isEqualTo(OrganisationStatus.OPEN);
        assertThat(oak.details().source()).isEqualTo(OrganisationSource.BY_HAND);
        assertThat(organisations.find(OrganisationId.of("old-oak"))).contains(oak.summary());
    }

    @Test
    void saysThatThereIsNoSuchOrganisation() {
        assertThatThrownBy(() -> schools.profile(LEAD, OrganisationId.of("never")))
                .isInstanceOf(NotFound.class);
    }

    private void refusesAll(Actor actor) {
        assertThatThrownBy(() -> schools.search(actor, "elm", 1)).isInstanceOf(NoAccess.class);
        assertThatThrownBy(() -> schools.profile(actor, OrganisationId.of("urn-103005")))
                .isInstanceOf(NoAccess.class);
        assertThatThrownBy(() -> schools.add(actor, acorns(null))).isInstanceOf(NoAccess.class);
    }

    private List<Fault> faults(AddOrganisation command) {
        return catchThrowableOfType(FaultyInput.class, () -> schools.add(LEAD, command))
                .faults();
    }

    private static AddOrganisation acorns(Urn urn) {
        return new AddOrganisation(
                "Little  Acorns ",
                OrganisationKind.PVI_NURSERY,
                urn,
                "1 Oak Road",
                "Walsall",
                Postcode.of("ws1 1aa"),
                "Walsall");
    }

    private static Actor actor(Role role, Scope scope) {
        return new Actor(PersonId.fresh(), PersonName.of("Grace", "Adeyemi"), role, scope);
    }

    private static List<String> names(OrganisationsFound found) {
        return found.rows().stream().map(row -> row.summary().name()).toList();
    }

    private void keep(String name, String urn, String town, String postcode, boolean closed) {
        store.save(Organisation.of(
                new RegisterOrganisation(
                        OrganisationId.of(urn == null ? name.replace(' ', '-') : "urn-" + urn),
                        name,
                        OrganisationKind.SCHOOL,
                        urn == null ? null : Urn.of(urn),
                        postcode == null ? null : Postcode.of(postcode),
                        null,
                        null),
                new OrganisationDetails(
                        null,
                        town,
                        null,
                        null,
                        closed ? OrganisationStatus.CLOSED : OrganisationStatus.OPEN,
                        closed ? LocalDate.of(2020, 8, 31) : null,
                        null,
                        OrganisationSource.REGISTER)));
    }
}
