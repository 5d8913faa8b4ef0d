package uk.halfterm.organisation.register;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.Scope;
import uk.halfterm.organisation.AddOrganisation;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.organisation.OrganisationKind;
import uk.halfterm.organisation.OrganisationProfile;
import uk.halfterm.organisation.OrganisationSource;
import uk.halfterm.organisation.OrganisationStatus;
import uk.halfterm.organisation.SchoolsAndSettings;
import uk.halfterm.platform.jobs.Leases;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.platform.store.moving.CannotMove;
import uk.halfterm.shared.PersonName;
import uk.halfterm.shared.Urn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@StoreTest
@Import(SchoolsAndSettings.class)
class RegisterImportStoreTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Actor LEAD =
            new Actor(PersonId.fresh(), PersonName.of("Grace", "Adeyemi"), Role.PROGRAMME_LEAD, Scope.everywhere());

    private static final String HEADINGS =
            "URN,LA (name),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (name),"
                    + "EstablishmentStatus (name),CloseDate,PhaseOfEducation (name),Street,Town,Postcode,GOR (name)";
    private static final String ELM =
            "103571,Birmingham,2001,Elm Grove Primary School,Community school,Open,,Primary,Elm Road,Birmingham,B42 2TU,West Midlands";
    private static final String OAK =
            "103572,Birmingham,2002,Oak Hill Academy,Academy converter,Open,,Secondary,Oak Road,Solihull,B91 1AA,West Midlands";

    @TempDir
    private Path directory;

    @Autowired
    private MongoOperations store;

    @Autowired
    private MongoDatabaseFactory database;

    @Autowired
    private SchoolsAndSettings schools;

    private final List<String> said = new ArrayList<>();

    @Test
    void takesInWhatTheRegisterSays() throws IOException {
        assertThat(take(HEADINGS, ELM)).isTrue();

        assertThat(said).containsExactly("new 1, changed 0, closed 0, unchanged 0");
        var elm = profile("103571");
        assertThat(elm.summary().name()).isEqualTo("Elm Grove Primary School");
        assertThat(elm.summary().kind()).isEqualTo(OrganisationKind.SCHOOL);
        assertThat(elm.summary().urn()).isEqualTo(Urn.of("103571"));
        assertThat(elm.summary().localAuthority()).isEqualTo("Birmingham");
        assertThat(elm.summary().region()).isEqualTo("West Midlands");
        assertThat(elm.details().street()).isEqualTo("Elm Road");
        assertThat(elm.details().town()).isEqualTo("Birmingham");
        assertThat(elm.details().type()).isEqualTo("Community school");
        assertThat(elm.details().phase()).isEqualTo("Primary");
        assertThat(elm.details().status()).isEqualTo(OrganisationStatus.OPEN);
        assertThat(elm.details().source()).isEqualTo(OrganisationSource.REGISTER);
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        take(HEADINGS, ELM, OAK);
        var before = everything();

        take(HEADINGS, ELM, OAK);

        assertThat(said).last().isEqualTo("new 0, changed 0, closed 0, unchanged 2");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void saysWhatChangedAndKeepsWhatClosed() throws IOException {
        take(HEADINGS, ELM, OAK);
        said.clear();

        take(
                HEADINGS,
                ELM.replace("Elm Grove Primary School", "Elm Grove Church Primary"),
                OAK.replace("Open,,", "Closed,31-08-2023,"));

        assertThat(said)
                .containsExactly(
                        "changed 103571 Elm Grove Church Primary: name \"Elm Grove Primary School\" -> \"Elm Grove Church Primary\"",
                        "closed 103572 Oak Hill Academy: status \"OPEN\" -> \"CLOSED\"; closedOn nothing -> \"2023-08-31\"",
                        "new 0, changed 1, closed 1, unchanged 0");
        assertThat(profile("103572").details().closedOn()).hasToString("2023-08-31");
        assertThat(schools.search(LEAD, "church", 1).page().all()).isEqualTo(1);
    }

    @Test
    void leavesWhatPeopleAddedAndWhatIsNotInTheFileAsTheyAre() throws IOException {
        take(HEADINGS, OAK);
        var added = schools.add(
                LEAD,
                new AddOrganisation("Elm Grove", OrganisationKind.SCHOOL, Urn.of("103571"), null, null, null, null));
        var before = everything();
        said.clear();

        assertThat(take(HEADINGS, ELM)).isTrue();

        assertThat(said)
                .containsExactly(
                        "left alone 103571 Elm Grove Primary School: it was added by hand",
                        "new 0, changed 0, closed 0, unchanged 1");
        assertThat(everything()).isEqualTo(before);
        assertThat(schools.profile(LEAD, added.summary().id())).isEqualTo(added);
    }

    @Test
    void touchesNothingThatTheRegisterDoesNotKeep() throws IOException {
        take(HEADINGS, ELM);
        store.getCollection("organisations")
                .updateOne(new Document("_id", "urn-103571"), new Document("$set", new Document("nickname", "Elmy")));

        take(HEADINGS, ELM.replace("Elm Road", "Elm Lane"));

        assertThat(everything().getFirst()).containsEntry("nickname", "Elmy").containsEntry("version", 1L);
    }

    @Test
    void leavesWhatTheFileHasNoColumnFor() throws IOException {
        take(HEADINGS + ",OfstedRating (name),OfstedLastInsp", ELM + ",Good,14-06-2022");
        var before = profile("103571");

        take(HEADINGS, ELM);

        assertThat(said).last().isEqualTo("new 0, changed 0, closed 0, unchanged 1");
        assertThat(profile("103571")).isEqualTo(before);
        assertThat(before.details().ofsted().grade()).isEqualTo("Good");
        assertThat(before.details().ofsted().inspectedOn()).hasToString("2022-06-14");
    }

    @Test
    void readsColumnsInAnyOrderWithCapitalsAndSpacesAsTheyCome() throws IOException {
        take(
                "postcode , TOWN,street,gor(name),la (Name),ESTABLISHMENTSTATUS (name),typeofestablishment  (name),Establishment Name,urn",
                "B42 2TU,Birmingham,Elm Road,West Midlands,Birmingham,\"Open, but proposed to close\",Local authority nursery school,Elm Grove,103571");

        assertThat(profile("103571").summary().kind()).isEqualTo(OrganisationKind.NURSERY_SCHOOL);
        assertThat(profile("103571").details().status()).isEqualTo(OrganisationStatus.PROPOSED_TO_CLOSE);
    }

    @ParameterizedTest
    @CsvSource({"windows-1252, false", "UTF-8, false", "UTF-8, true"})
    void readsTheEncodingsThatFilesComeIn(String encoding, boolean marked) throws IOException {
        var text = (marked ? "\uFEFF" : "") + HEADINGS + "\r\n"
                + ELM.replace("Elm Grove Primary School", "\"St Anne\u2019s caf\u00e9,\r\n the \"\"annexe\"\"\"");
        var file = Files.write(directory.resolve("register.csv"), text.getBytes(Charset.forName(encoding)));

        assertThat(take(file)).isTrue();

        assertThat(profile("103571").summary().name()).isEqualTo("St Anne\u2019s caf\u00e9, the \"annexe\"");
    }

    @Test
    void reportsFaultyRowsByLineAndFieldAndTakesInTheOthers() throws IOException {
        take(HEADINGS, ELM);
        said.clear();

        var right = take(
                HEADINGS,
                ELM.replace("B42 2TU", "B42").replace("Elm Road", "\"Elm\r\nRoad\""),
                OAK,
                OAK.replace("Oak Hill", "Oak Hall"),
                ",,,,,,,,,,,",
                OAK.replace("103572", "12"),
                "103573,Birmingham,2002,,Academy converter,Shut,31-02-2020,,,,,",
                "103574,Birmingham,2002,Ash House,Academy converter,Open,,Primary,Ash Road,Bath");

        assertThat(right).isFalse();
        assertThat(said)
                .containsExactly(
                        "register.csv:2: Postcode: \"B42\" is not right. Enter a full UK postcode, like B42 2TU.",
                        "register.csv:5: URN: 103572 stands in line 4 too; that one counts.",
                        "register.csv:7: URN: \"12\" is not right. Enter a URN of 6 digits (some children's centres have 5).",
                        "register.csv:8: EstablishmentName: The name is missing.",
                        "register.csv:8: EstablishmentStatus (name): \"Shut\" is not a status that is known.",
                        "register.csv:8: CloseDate: \"31-02-2020\" is not right. Enter a date like 31-08-2023.",
                        "register.csv:9: Postcode: The row ends before this column.",
                        "new 1, changed 0, closed 0, unchanged 0");
        assertThat(profile("103571").details().street()).isEqualTo("Elm Road");
        assertThat(profile("103572").summary().name()).isEqualTo("Oak Hill Academy");
    }

    @Test
    void namesEveryColumnThatIsMissingOrThereTwiceAndChangesNothing() throws IOException {
        assertThat(take(HEADINGS.replace("Postcode", "Post").replace("Town", "Street"), ELM))
                .isFalse();

        assertThat(said)
                .containsExactly(
                        "register.csv:1: Street: The column is there twice.",
                        "register.csv:1: Town: The column is missing.",
                        "register.csv:1: Postcode: The column is missing.",
                        "new 0, changed 0, closed 0, unchanged 0");
        assertThat(everything()).isEmpty();
    }

    @Test
    void changesNothingWhereTheFileCannotBeFollowedToItsEnd() throws IOException {
        assertThat(take(HEADINGS, ELM, OAK.replace("Oak Road", "\"Oak Road"))).isFalse();

        assertThat(said.getFirst()).startsWith("register.csv:3: From here on the file cannot be read as CSV");
        assertThat(said).last().isEqualTo("new 0, changed 0, closed 0, unchanged 0");
        assertThat(everything()).isEmpty();
    }

    @Test
    void saysThatAFileIsEmpty() throws IOException {
        assertThat(take()).isFalse();

        assertThat(said.getFirst()).isEqualTo("register.csv:1: The file is empty.");
    }

    @Test
    void runsOneAtATime() throws IOException {
        var file = file(HEADINGS, ELM);
        var importing = new ImportingOrganisations();

        Leases.in(database.getMongoDatabase())
                .runOnceWhileAlive(
                        "import of organisations",
                        () -> assertThatThrownBy(() -> importing.work(database.getMongoDatabase(), file, said::add))
                                .isInstanceOf(CannotMove.class)
                                .hasMessageStartingWith("Another import of organisations is at work"));

        assertThat(everything()).isEmpty();
        assertThat(importing.work(database.getMongoDatabase(), file, said::add)).isTrue();
        assertThat(said).containsExactly("new 1, changed 0, closed 0, unchanged 0");
    }

    @Test
    void namesTheFirstHundredsOfChangesAndCountsTheOthers() throws IOException {
        var rows = new ArrayList<String>(List.of(HEADINGS));
        for (var urn = 200_000; urn < 201_200; urn++) {
            rows.add(ELM.replace("103571", Integer.toString(urn)));
        }
        take(rows.toArray(String[]::new));
        rows.replaceAll(row -> row.replace("Elm Road", "Elm Lane"));
        said.clear();

        take(rows.toArray(String[]::new));

        assertThat(said).hasSize(302);
        assertThat(said.subList(300, 302))
                .containsExactly("... and 900 more changed or closed", "new 0, changed 1200, closed 0, unchanged 0");
    }

    private OrganisationProfile profile(String urn) {
        return schools.profile(LEAD, OrganisationId.of("urn-" + urn));
    }

    private List<Map<String, Object>> everything() {
        return store.getCollection("organisations")
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    private boolean take(String... lines) throws IOException {
        return take(file(lines));
    }

    private boolean take(Path file) throws IOException {
        return new RegisterImport(database.getMongoDatabase()).take(file, said::add);
    }

    private Path file(String... lines) throws IOException {
        return Files.write(
                directory.resolve("register.csv"), String.join("\r\n", lines).getBytes(WINDOWS));
    }
}
