package uk.halfterm.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.context.TestPropertySource;
import uk.halfterm.platform.store.moving.OwnersWork;

import static org.assertj.core.api.Assertions.assertThat;

/** A lead finds schools of the register while typing, and adds a setting that is in none; a portal of its own. */
@TestPropertySource(properties = "spring.application.name=halfterm with a register in a browser")
class LeadFindsAndAddsSchoolsIT extends Journey {

    @TempDir
    private Path directory;

    @Autowired
    private OwnersWork importing;

    @Autowired
    private MongoDatabaseFactory store;

    @Test
    void findsASchoolWhileTypingAndAddsASetting() throws IOException {
        takeInARegister();
        signInAs("lead");
        follow("Schools and settings");
        page.waitForSelector("text=Search by name");
        everybodyCanUse("organisations");

        search().pressSequentially("oak pri");
        page.waitForSelector("text=The first 100 found");
        page.waitForURL("**/organisations?q=oak%20pri");
        assertThat(focused()).isEqualTo("INPUT");
        everybodyCanUse("organisations-found");
        follow("Next Schools and settings");
        page.waitForSelector("text=21 to 40 of 100");

        search().fill("oak tamw");
        page.waitForSelector("text=1 found");
        follow("Oak Last Primary School");
        page.waitForSelector("h1:has-text('Oak Last')");
        assertThat(text()).contains("Closed on 31 August 2012", "Elm Road, Tamworth, B79 1AA");
        everybodyCanUse("organisation");
        page.goBack();
        page.waitForSelector("text=1 found");

        search().fill("little acorns");
        page.waitForSelector("text=Nothing found for");
        everybodyCanUse("organisations-nothing-found");
        follow("Add a school or setting");
        page.waitForSelector("h1:has-text('Add a school')");
        everybodyCanUse("add-organisation");
        page.getByLabel("URN").fill("100000");
        page.getByLabel("Postcode").fill("WS1");
        press("Add");
        page.waitForSelector("text=Enter the organisation's name");
        everybodyCanUse("add-organisation-faults");

        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Little Acorns");
        page.getByLabel("Childminder").check();
        page.getByLabel("Postcode").fill("WS1 1AA");
        press("Add");
        page.waitForSelector("text=An organisation with this URN is registered already");
        page.getByLabel("URN").fill("");
        press("Add");
        page.waitForSelector("h1:has-text('Little Acorns')");
        assertThat(text()).contains("Childminder", "WS1 1AA", "Added by hand");
    }

    private Locator search() {
        return page.getByLabel("Search by name, town, postcode or URN");
    }

    private void takeInARegister() throws IOException {
        var rows = new StringBuilder(
                "URN,EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),CloseDate,"
                        + "LA (name),Street,Town,Postcode,GOR (name)\r\n");
        for (var number = 0; number < 120; number++) {
            rows.append(100_000 + number)
                    .append(",Oak ")
                    .append(number)
                    .append(
                            " Church of England Voluntary Aided Primary School,Voluntary aided school,Open,,Walsall,Oak Road,Walsall,WS1 1AA,")
                    .append("West Midlands\r\n");
        }
        rows.append(
                "100200,Oak Last Primary School,Community school,Closed,31-08-2012,Walsall,Elm Road,Tamworth,B79 1AA,West Midlands\r\n");
        importing.work(store.getMongoDatabase(), Files.writeString(directory.resolve("register.csv"), rows), _ -> {});
    }
}
