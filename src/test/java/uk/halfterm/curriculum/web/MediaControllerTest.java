package uk.halfterm.curriculum.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.CurriculumFixture;
import uk.halfterm.curriculum.ItemId;
import uk.halfterm.curriculum.Reader;
import uk.halfterm.curriculum.Reading;
import uk.halfterm.curriculum.TestReader;
import uk.halfterm.curriculum.Webinar;
import uk.halfterm.curriculum.folder.SmallProgramme;
import uk.halfterm.identity.Role;
import uk.halfterm.platform.store.StoreTest;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@StoreTest
class MediaControllerTest {

    private static final Reader MENTOR = TestReader.in(Role.MENTOR, SmallProgramme.ID);

    @TempDir
    private Path root;

    @Autowired
    private MongoOperations store;

    @Autowired
    private Clock clock;

    private Curriculum curriculum;
    private MockMvc web;
    private String video;
    private String document;
    private Optional<Reader> present = Optional.of(MENTOR);

    @BeforeEach
    void start() {
        curriculum = CurriculumFixture.started(store, SmallProgramme.in(root).root(), clock);
        web = MockMvcBuilders.standaloneSetup(new MediaController(curriculum, () -> present))
                .build();
        video = ((Webinar) curriculum
                        .item(MENTOR, new ItemId(SmallProgramme.ID, "the-webinar"))
                        .item())
                .video()
                .path();
        document = ((Reading) curriculum
                        .item(MENTOR, new ItemId(SmallProgramme.ID, "the-reading"))
                        .item())
                .document()
                .path();
    }

    @Test
    void sendsTheWholeFileToKeepForEver() throws Exception {
        web.perform(get(video))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "video/mp4"))
                .andExpect(header().string("Content-Length", "2000"))
                .andExpect(header().string("Accept-Ranges", "bytes"))
                .andExpect(header().string("Cache-Control", "private, max-age=31536000, immutable"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("ETag", tag()))
                .andExpect(content().bytes(SmallProgramme.mp4()));
    }

    @Test
    void sendsTheRangeThatAPlayerJumpsTo() throws Exception {
        web.perform(get(video).header("Range", "bytes=100-199"))
                .andExpect(status().isPartialContent())
                .andExpect(header().string("Content-Range", "bytes 100-199/2000"))
                .andExpect(header().string("Content-Length", "100"))
                .andExpect(content().bytes(Arrays.copyOfRange(SmallProgramme.mp4(), 100, 200)));
    }

    @Test
    void sendsTheEndOfTheFile() throws Exception {
        web.perform(get(video).header("Range", "bytes=-10"))
                .andExpect(status().isPartialContent())
                .andExpect(header().string("Content-Range", "bytes 1990-1999/2000"));
    }

    @Test
    void saysWhenTheFileIsShorter() throws Exception {
        web.perform(get(video).header("Range", "bytes=2000-"))
                .andExpect(status().isRequestedRangeNotSatisfiable())
                .andExpect(header().string("Content-Range", "bytes */2000"))
                .andExpect(content().bytes(new byte[0]));
    }

    @Test
    void sendsNothingAgainToAReaderWhoHasIt() throws Exception {
        web.perform(get(video).header("If-None-Match", tag()))
                .andExpect(status().isNotModified())
                .andExpect(content().bytes(new byte[0]));
    }

    @Test
    void sendsTheWholeWhenTheRangeIsOfAnotherFile() throws Exception {
        web.perform(get(video).header("Range", "bytes=0-9").header("If-Range", "\"other\""))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Length", "2000"));
        web.perform(get(video).header("Range", "bytes=0-9").header("If-Range", tag()))
                .andExpect(status().isPartialContent());
    }

    @Test
    void answersAHeadRequestWithoutTheBytes() throws Exception {
        web.perform(head(video))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Length", "2000"))
                .andExpect(content().bytes(new byte[0]));
    }

    @Test
    void offersADocumentAsADownload() throws Exception {
        web.perform(get(document))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Disposition",
                                org.hamcrest.Matchers.allOf(
                                        org.hamcrest.Matchers.startsWith("attachment"),
                                        org.hamcrest.Matchers.containsString("halfterm-small-block-1-reading.docx"))));
    }

    @Test
    void hidesMentorMaterialFromAMentee() throws Exception {
        present = Optional.of(TestReader.in(Role.MENTEE, SmallProgramme.ID));

        web.perform(get(document)).andExpect(status().isNotFound());
        web.perform(get(video)).andExpect(status().isOk());
    }

    @Test
    void hidesEverythingFromAStranger() throws Exception {
        present = Optional.empty();

        web.perform(get(video)).andExpect(status().isNotFound());
    }

    private String tag() {
        return "\"" + video.substring("/media/".length(), video.lastIndexOf('.')) + "\"";
    }
}
