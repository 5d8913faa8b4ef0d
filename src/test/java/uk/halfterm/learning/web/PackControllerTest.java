package uk.halfterm.learning.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import uk.halfterm.curriculum.Actors;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.CurriculumFixture;
import uk.halfterm.curriculum.folder.SmallProgramme;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.SignedIn;
import uk.halfterm.learning.Learning;
import uk.halfterm.learning.LearningFixture;
import uk.halfterm.platform.store.StoreTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@StoreTest
class PackControllerTest {

    private static final Actor MENTOR = Actors.in(Role.MENTOR);

    @TempDir
    private Path root;

    @Autowired
    private MongoOperations store;

    @Autowired
    private Clock clock;

    private Learning learning;
    private MockMvc web;
    private Optional<Actor> present = Optional.of(MENTOR);

    @BeforeEach
    void start() {
        Curriculum curriculum =
                CurriculumFixture.started(store, SmallProgramme.in(root).root(), clock);
        learning = LearningFixture.over(curriculum, store, clock);
        web = MockMvcBuilders.standaloneSetup(new PackController(curriculum, learning, new Present()))
                .build();
    }

    @Test
    void handsTheMeetingsToAMentorAndNotesIt() throws Exception {
        web.perform(get("/blocks/1/pack"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/html;charset=UTF-8"))
                .andExpect(header().string(
                                "Content-Disposition", "attachment; filename=\"halfterm-block-1-meetings.html\""))
                .andExpect(content().string(containsString("Meeting 1: A first meeting")));

        assertThat(learning.progressIn(MENTOR, SmallProgramme.ID, 1).packDownloadedAt())
                .isNotNull();
    }

    @Test
    void hasNothingForAMenteeOrAStranger() throws Exception {
        present = Optional.of(Actors.in(Role.MENTEE));
        web.perform(get("/blocks/1/pack")).andExpect(status().isNotFound());

        present = Optional.empty();
        web.perform(get("/blocks/1/pack")).andExpect(status().isNotFound());
    }

    @Test
    void hasNothingForABlockThatIsNone() throws Exception {
        web.perform(get("/blocks/9/pack")).andExpect(status().isNotFound());
        web.perform(get("/blocks/1/pack?programme=other")).andExpect(status().isNotFound());
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
