package uk.halfterm.learning.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.EnrolMentee;
import uk.halfterm.cohort.JoinAsMentor;
import uk.halfterm.cohort.OpenCohort;
import uk.halfterm.curriculum.Actors;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.curriculum.folder.SmallProgramme;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.SignedIn;
import uk.halfterm.learning.LearningFixture;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.schoolcalendar.SchoolCalendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@StoreTest
@Import(SchoolCalendars.class)
@TestPropertySource(properties = "halfterm.today=2023-09-25")
class PackControllerTest {

    private static final CohortId COHORT = CohortId.of("small.september-23-24");
    private static final OrganisationId SCHOOL = OrganisationId.of("elm-grove-primary");
    private static final LocalDate START = LocalDate.of(2023, 9, 4);
    private static final Actor LEAD = Actors.in(Role.PROGRAMME_LEAD);
    private static final Actor MENTOR = Actors.in(Role.MENTOR);
    private static final Actor MENTEE = Actors.in(Role.MENTEE);

    @TempDir
    private Path root;

    @Autowired
    private MongoOperations store;

    @Autowired
    private SchoolCalendars calendars;

    @Autowired
    private Clock clock;

    private LearningFixture node;
    private MockMvc web;
    private Optional<Actor> present = Optional.of(MENTOR);

    @BeforeEach
    void start() {
        node = LearningFixture.started(store, calendars, SmallProgramme.in(root).root(), clock);
        var cohorts = node.places().cohorts();
        cohorts.open(OpenCohort.of("September 23-24", "small"));
        cohorts.joinAsMentor(LEAD, new JoinAsMentor(MENTOR.person(), COHORT, null, SCHOOL, START));
        cohorts.enrolMentee(LEAD, new EnrolMentee(MENTEE.person(), COHORT, null, SCHOOL, START));
        var standpoints = node.places().standpoints(new Present());
        web = MockMvcBuilders.standaloneSetup(new PackController(node.curriculum(), standpoints))
                .build();
    }

    @Test
    void handsTheMeetingsToAMentorAndNotesNothing() throws Exception {
        web.perform(get("/small/blocks/1/pack"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/html;charset=UTF-8"))
                .andExpect(header().string(
                                "Content-Disposition", "attachment; filename=\"halfterm-small-block-1-meetings.html\""))
                .andExpect(content().string(containsString("Meeting 1: A first meeting")));

        var mentor = node.places().of(MENTOR, START.plusWeeks(3));
        assertThat(node.learning()
                        .of(mentor, SmallProgramme.ID)
                        .progress(SectionRef.of(SmallProgramme.ID, 1))
                        .packDownloadedAt())
                .isNull();
    }

    @Test
    void hasNothingForAMenteeOrAStranger() throws Exception {
        present = Optional.of(MENTEE);
        web.perform(get("/small/blocks/1/pack")).andExpect(status().isNotFound());

        present = Optional.empty();
        web.perform(get("/small/blocks/1/pack")).andExpect(status().isNotFound());
    }

    @Test
    void hasNothingForABlockThatIsNone() throws Exception {
        web.perform(get("/small/blocks/9/pack")).andExpect(status().isNotFound());
        web.perform(get("/small/modules/1/pack")).andExpect(status().isNotFound());
        web.perform(get("/other/blocks/1/pack")).andExpect(status().isNotFound());
    }

    @Test
    void hasNothingForSomebodyOfAnotherProgramme() throws Exception {
        present = Optional.of(Actors.named("stranger", Role.MENTOR));

        web.perform(get("/small/blocks/1/pack")).andExpect(status().isNotFound());
    }

    @Test
    void knowsTheFormerAddressOfTheFirstProgrammeOnly() throws Exception {
        web.perform(get("/blocks/1/pack")).andExpect(status().isNotFound());
    }

    private final class Present implements SignedIn {

        @Override
        public Actor actor() {
            return present.orElseThrow();
        }

        @Override
        public Optional<Actor> find() {
            return present;
        }
    }
}
