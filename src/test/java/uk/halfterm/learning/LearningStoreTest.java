package uk.halfterm.learning;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.curriculum.Actors;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.CurriculumFixture;
import uk.halfterm.curriculum.ItemRef;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.folder.SmallProgramme;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.shared.Fault;
import uk.halfterm.shared.FaultyInput;
import uk.halfterm.shared.NoAccess;
import uk.halfterm.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@StoreTest
@Import(LearningStoreConfiguration.class)
class LearningStoreTest {

    private static final ProgrammeId SMALL = SmallProgramme.ID;
    private static final Actor MENTEE = Actors.named("mentee", Role.MENTEE);
    private static final Actor OTHER_MENTEE = Actors.named("other-mentee", Role.MENTEE);
    private static final Actor MENTOR = Actors.named("mentor", Role.MENTOR);
    private static final Actor OTHER_MENTOR = Actors.named("other-mentor", Role.MENTOR);
    private static final ItemRef PART = new ItemRef(SMALL, 1, "a-first-part");
    private static final ItemRef WEBINAR = new ItemRef(SMALL, 1, "webinar");
    private static final ItemRef PODCAST = new ItemRef(SMALL, 1, "podcast");
    private static final ItemRef SURVEY = new ItemRef(SMALL, 1, "survey");
    private static final Map<String, String> ANSWERS = Map.of("confidence", "4", "often", "Always", "next", "\"<b>\"");

    @TempDir
    private Path root;

    @Autowired
    private MongoOperations store;

    @Autowired
    private Clock clock;

    private final Set<Integer> overBlocks = new HashSet<>();
    private SmallProgramme programme;
    private Learning learning;

    @BeforeEach
    void start() {
        programme = SmallProgramme.in(root);
        learning = learning();
    }

    private Learning learning() {
        Curriculum curriculum = CurriculumFixture.started(store, root, clock);
        ProgressViewers mentorOfMentee = (viewer, people) -> viewer.equals(MENTOR) ? Set.of(MENTEE.person()) : Set.of();
        LearningAccess access = new LearningAccess(mentorOfMentee, (actor, block) -> overBlocks.contains(block));
        return new Learning(curriculum, new BlockRecords(store), access, clock);
    }

    @Test
    void countsWhatIsDoneAndTheMinutesLeft() {
        BlockProgress before = learning.progressIn(MENTEE, SMALL, 1);

        learning.markDone(MENTEE, PART);

        BlockProgress after = learning.progressIn(MENTEE, SMALL, 1);
        assertThat(before.isStarted()).isFalse();
        assertThat(before.minutesLeft()).isEqualTo(14);
        assertThat(after.done()).containsOnlyKeys(PART);
        assertThat(after.countDone()).isEqualTo(1);
        assertThat(after.countAll()).isEqualTo(2);
        assertThat(after.percent()).isEqualTo(50);
        assertThat(after.minutesLeft()).isEqualTo(2);
    }

    @Test
    void marksOnceHoweverOftenItIsSaid() {
        learning.markDone(MENTEE, PART);
        BlockProgress once = learning.progressIn(MENTEE, SMALL, 1);

        learning.markDone(MENTEE, PART);

        assertThat(learning.progressIn(MENTEE, SMALL, 1)).isEqualTo(once);
    }

    @Test
    void takesBackAMark() {
        learning.markDone(MENTEE, PART);

        learning.undoDone(MENTEE, PART);
        learning.undoDone(MENTEE, PART);

        assertThat(learning.progressIn(MENTEE, SMALL, 1).done()).isEmpty();
    }

    @Test
    void keepsBothMarksOfTwoTabs() throws Exception {
        try (ExecutorService tabs = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> clicks = Stream.of(PART, WEBINAR, PART, WEBINAR, PART, WEBINAR, PART, WEBINAR)
                    .<Callable<Boolean>>map(item -> () -> {
                        learning.markDone(MENTEE, item);
                        learning.leaveOffAt(MENTEE, item, 0.5);
                        return true;
                    })
                    .toList();
            for (var click : tabs.invokeAll(clicks)) {
                assertThat(click.get()).isTrue();
            }
        }

        assertThat(learning.progressIn(MENTEE, SMALL, 1).done()).containsOnlyKeys(PART, WEBINAR);
        assertThat(store.findAll(BlockRecord.class)).hasSize(1);
    }

    @Test
    void countsOnlyWhatIsInTheCurrentVersion() {
        learning.markDone(MENTEE, PART);
        learning.markDone(MENTEE, WEBINAR);
        programme
                .rename("01-block/parts/1-a-first-part.md", "01-block/parts/1-a-new-part.md")
                .delete("01-block/webinar.md")
                .delete("01-block/webinar.mp4")
                .delete("01-block/webinar.vtt");

        BlockProgress progress = learning().progressIn(MENTEE, SMALL, 1);

        assertThat(progress.percent())
                .as("the part is new, the webinar withdrawn")
                .isZero();
        assertThat(progress.countAll()).isEqualTo(1);
        assertThat(progress.minutesLeft()).isEqualTo(12);
    }

    @Test
    void neverPassesAHundredPercent() {
        learning.markDone(MENTEE, PART);
        learning.markDone(MENTEE, WEBINAR);
        programme.delete("01-block/webinar.md").delete("01-block/webinar.mp4").delete("01-block/webinar.vtt");

        BlockProgress progress = learning().progressIn(MENTEE, SMALL, 1);

        assertThat(progress.percent()).isEqualTo(100);
        assertThat(progress.isComplete()).isTrue();
    }

    @Test
    void preparesAMentorByAnyOneChannel() {
        assertThat(learning.progressIn(MENTOR, SMALL, 1).minutesLeft())
                .as("the shortest channel")
                .isEqualTo(2);

        learning.markDone(MENTOR, PODCAST);

        BlockProgress progress = learning.progressIn(MENTOR, SMALL, 1);
        assertThat(progress.prepared()).isTrue();
        assertThat(progress.percent()).isEqualTo(100);
        assertThat(progress.minutesLeft()).isZero();
    }

    @Test
    void refusesAMenteeTheMentorsMaterial() {
        assertThatThrownBy(() -> learning.markDone(MENTEE, PODCAST)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> learning.leaveOffAt(MENTEE, PODCAST, 3)).isInstanceOf(NotFound.class);
    }

    @Test
    void remembersWhereAPersonLeftOff() {
        learning.leaveOffAt(MENTEE, PART, 0.4);
        learning.leaveOffAt(MENTEE, WEBINAR, 31.5);

        assertThat(learning.placeIn(MENTEE, PART).orElseThrow().position()).isEqualTo(0.4);
        assertThat(learning().placeOf(MENTEE, SMALL).orElseThrow().item().ref()).isEqualTo(WEBINAR);
    }

    @Test
    void leadsBackToNothingThatIsDone() {
        learning.leaveOffAt(MENTEE, PART, 0.4);
        learning.markDone(MENTEE, PART);

        assertThat(learning.placeOf(MENTEE, SMALL)).isEmpty();
        assertThat(learning.placeIn(MENTEE, PART)).isPresent();
    }

    @Test
    void showsProgressToTheOwnMentorOnly() {
        learning.markDone(MENTEE, PART);

        assertThat(learning.progressOf(MENTOR, MENTEE.person(), SMALL).get(1).percent())
                .isEqualTo(50);
        assertThatThrownBy(() -> learning.progressOf(OTHER_MENTOR, MENTEE.person(), SMALL))
                .isInstanceOf(NoAccess.class);
        assertThatThrownBy(() -> learning.progressOf(OTHER_MENTEE, MENTEE.person(), SMALL))
                .isInstanceOf(NoAccess.class);
        List<PersonId> both = List.of(MENTEE.person(), OTHER_MENTEE.person());
        assertThatThrownBy(() -> learning.progressOf(MENTOR, both, SMALL)).isInstanceOf(NoAccess.class);
    }

    @Test
    void keepsEachPersonsProgressTheirOwn() {
        learning.markDone(MENTEE, PART);

        assertThat(learning.progress(OTHER_MENTEE, SMALL).get(1).done()).isEmpty();
        assertThat(learning.progress(MENTEE, SMALL)).hasSize(6);
        assertThat(learning.progress(MENTEE, SMALL).get(1).countDone()).isEqualTo(1);
    }

    @Test
    void keepsAnswersInPlaceOfEarlierOnes() {
        learning.answerSurvey(MENTEE, SMALL, 1, Map.of("confidence", "2", "often", "Never"));

        learning.answerSurvey(MENTEE, SMALL, 1, ANSWERS);

        assertThat(learning.answersIn(MENTEE, SMALL, 1).orElseThrow().answers()).isEqualTo(ANSWERS);
        assertThat(learning.answersIn(OTHER_MENTEE, SMALL, 1)).isEmpty();
        assertThat(learning.progressIn(MENTEE, SMALL, 1).surveyAnsweredAt()).isNotNull();
        assertThatThrownBy(() -> learning.markDone(MENTEE, SURVEY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void changesNoAnswersWhenTheHalfTermIsOver() {
        overBlocks.add(1);

        learning.answerSurvey(MENTEE, SMALL, 1, ANSWERS);

        assertThatThrownBy(() -> learning.answerSurvey(MENTEE, SMALL, 1, ANSWERS))
                .isInstanceOf(NoAccess.class);
        assertThat(learning.answersIn(MENTEE, SMALL, 1)).isPresent();
    }

    @Test
    void refusesAnswersThatDoNotFitTheQuestions() {
        Map<String, String> answers =
                Map.of("confidence", "6", "often", "Sometimes", "next", "x".repeat(4_001), "other", "y");

        FaultyInput refusal =
                catchThrowableOfType(FaultyInput.class, () -> learning.answerSurvey(MENTEE, SMALL, 1, answers));

        assertThat(refusal.faults())
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("confidence", "often", "next", "other");
        assertThat(catchThrowableOfType(FaultyInput.class, () -> learning.answerSurvey(MENTEE, SMALL, 1, Map.of()))
                        .faults())
                .extracting(Fault::reason)
                .containsExactly("Select an answer", "Select an answer");
    }

    @Test
    void asksOnlyMentees() {
        assertThatThrownBy(() -> learning.answerSurvey(MENTOR, SMALL, 1, ANSWERS))
                .isInstanceOf(NoAccess.class);
        assertThatThrownBy(() -> learning.answerSurvey(MENTEE, SMALL, 2, ANSWERS))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void notesTheFirstDownloadOfThePack() {
        learning.packDownloaded(MENTOR, SMALL, 1);
        var first = learning.progressIn(MENTOR, SMALL, 1).packDownloadedAt();

        learning.packDownloaded(MENTOR, SMALL, 1);

        assertThat(first).isNotNull();
        assertThat(learning.progressIn(MENTOR, SMALL, 1).packDownloadedAt()).isEqualTo(first);
    }
}
