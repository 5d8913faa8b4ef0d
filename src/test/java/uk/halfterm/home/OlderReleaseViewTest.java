package uk.halfterm.home;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import uk.halfterm.demonstration.ScreenVisit;
import uk.halfterm.platform.store.moving.OlderRelease;

import static org.assertj.core.api.Assertions.assertThat;

/** The people of a data directory of release 0.1.0, on the day it was kept, in a portal of this release. */
@TestPropertySource(properties = {"halfterm.store=embedded", "halfterm.demonstration=false"})
@DirtiesContext
class OlderReleaseViewTest extends ScreenVisit {

    @TempDir
    private static Path data;

    @DynamicPropertySource
    static void restored(DynamicPropertyRegistry properties) {
        OlderRelease.into(data);
        properties.add("halfterm.data", data::toString);
    }

    @Test
    void aMentorGoesOnWithTheirBlock() {
        signInAs("mentor");

        assertThat(open("")).isEqualTo(200);
        assertThat(text()).contains("Block 3");
        for (var page : new String[] {"ecf/blocks", "ecf/blocks/3", "meetings", "events"}) {
            assertThat(open(page)).as(page).isEqualTo(200);
        }
        assertThat(text()).contains("September 23-24 cohort · Bournville group", "King Edwards School, B29 7LG");
    }

    @Test
    void aMenteeHasDoneWhatTheyHadDone() {
        signInAs("mentee");

        open("ecf/blocks");

        assertThat(text().lines().filter(line -> line.equals("Done"))).hasSize(2);
        assertThat(text()).contains("This half term\n1 of 6 done");

        open("");

        assertThat(text()).contains("Modelling a new idea.", "With Daniel Okafor");
    }

    @Test
    void aTutorAndALeadSeeTheirPeople() {
        signInAs("tutor");
        assertThat(open("people")).isEqualTo(200);
        assertThat(text()).contains("Daniel Okafor");

        signInAs("lead");
        assertThat(open("people?cohort=ecf.september-23-24")).isEqualTo(200);
        assertThat(text()).contains("Daniel Okafor");
        assertThat(open("events")).isEqualTo(200);
        assertThat(table("Training events of the September 23-24 cohort")).hasSize(5);
    }
}
