package uk.halfterm.organisation.ui;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.demonstration.ScreenVisit;

import static org.assertj.core.api.Assertions.assertThat;

class OrganisationsViewTest extends ScreenVisit {

    @Autowired
    private MongoOperations store;

    @BeforeEach
    void comeAsLead() {
        signInAs("lead");
    }

    @AfterEach
    void removeWhatWasAdded() {
        store.getCollection("organisations").deleteMany(new Document("name", "Little Acorns"));
    }

    @Test
    void findsWhatTheAddressAsksFor() {
        open("organisations?q=grove");

        assertThat(table("1 found")).containsExactly("Elm Grove Primary School | No URN | B74 2XX | Open");
        assertThat(links()).contains("organisations/elm-grove-primary");
    }

    @Test
    void listsNothingBeforeSomethingIsTypedAndSaysSoWhenNothingIsFound() {
        open("organisations");
        assertThat(text()).doesNotContain("found");

        open("organisations?q=nowhere");
        assertThat(text()).contains("Nothing found for “nowhere”.");
    }

    @Test
    void showsWhatIsKeptOfOne() {
        open("organisations/elm-grove-primary");

        assertThat(heading()).isEqualTo("Elm Grove Primary School");
        assertThat(section("Facts")).contains("B74 2XX", "West Midlands", "Added by hand");
        assertThat(open("organisations/never-written")).isEqualTo(404);
    }

    @Test
    void addsOneAndLeadsToIt() {
        fillIn("Little Acorns", "");
        press("Add");

        assertThat(heading()).isEqualTo("Little Acorns");
        assertThat(section("Facts")).contains("Childminder", "1 Oak Road, Walsall, WS1 1AA");
        open("organisations?q=acorns");
        assertThat(table("1 found")).hasSize(1);
    }

    @Test
    void saysAtEachFieldWhatIsWrongAndKeepsNothing() {
        open("add-organisation");
        type("URN (optional)", "12");
        type("Postcode (optional)", "WS1");
        press("Add");

        assertThat(description("Name")).contains("Enter the organisation's name");
        assertThat(description("What it is")).contains("Choose what it is");
        assertThat(description("URN (optional)")).contains("Enter a URN of 6 digits");
        assertThat(description("Postcode (optional)")).contains("Enter a full UK postcode, like B42 2TU");
        assertThat(title()).startsWith("Error: ");
    }

    @Test
    void saysThatOneIsThereAlready() {
        fillIn("Little Acorns", "765432");
        press("Add");

        fillIn("Little Acorns", "");
        press("Add");
        assertThat(description("Name")).contains("An organisation with this name and postcode is registered already");

        fillIn("Great Acorns", "765432");
        press("Add");
        assertThat(description("URN (optional)")).contains("An organisation with this URN is registered already");
    }

    private void fillIn(String name, String urn) {
        open("add-organisation");
        type("Name", name);
        choose("What it is", "Childminder");
        type("URN (optional)", urn);
        type("Street (optional)", "1 Oak Road");
        type("Town (optional)", "Walsall");
        type("Postcode (optional)", "ws11aa");
    }
}
