package uk.halfterm.learning;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.EnrolMentee;
import uk.halfterm.cohort.JoinAsMentor;
import uk.halfterm.cohort.OpenCohort;
import uk.halfterm.cohort.PairMentor;
import uk.halfterm.cohort.SetPace;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.Actors;
import uk.halfterm.curriculum.ItemId;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.Rolling;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.curriculum.folder.SmallProgramme;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.Scope;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.schoolcalendar.SchoolCalendars;
import uk.halfterm.shared.Fault;
import uk.halfterm.shared.FaultyInput;
import uk.halfterm.shared.NoAccess;
import uk.halfterm.shared.NotFound;
import uk.halfterm.shared.PersonName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@StoreTest
@Import(SchoolCalendars.class)
class LearningStoreTest {

    private static final ProgrammeId SMALL = SmallProgramme.ID;
    private static final SectionRef FIRST = SectionRef.of(SMALL, 1);
    private static final SectionRef SECOND = SectionRef.of(SMALL, 2);
    private static final CohortId COHORT = CohortId.of("small.september-23-24");
    private static final CohortId ROLLING = CohortId.of("pages.rolling");
    private static final OrganisationId SCHOOL = OrganisationId.of("elm-grove-primary");
    private static final LocalDate START = LocalDate.of(2023, 9, 4);
    private static final LocalDate IN_BLOCK_ONE = LocalDate.of(2023, 9, 25);
    private static final LocalDate IN_BLOCK_TWO = LocalDate.of(2023, 11, 6);

    private static final Actor LEAD = Actors.named("lead", Role.PROGRAMME_LEAD);
    private static final Actor TUTOR = tutorAt(SCHOOL);
    private static final Actor OTHER_TUTOR = tutorAt(OrganisationId.of("oak-hill-academy"));
    private static final Actor MENTEE = Actors.named("mentee", Role.MENTEE);
    private static final Actor OTHER_MENTEE = Actors.named("other-mentee", Role.MENTEE);
    private static final Actor MENTOR = Actors.named("mentor", Role.MENTOR);
    private static final Actor OTHER_MENTOR = Actors.named("other-mentor", Role.MENTOR);
    private static final Actor STRANGER = Actors.named("stranger", Role.MENTEE);

    private static final ItemId PART = new ItemId(SMALL, "part-1");
    private static final ItemId WEBINAR = new ItemId(SMALL, "the-webinar");
    private static final ItemId PODCAST = new ItemId(SMALL, "the-podcast");
    private static final ItemId SURVEY = new ItemId(SMALL, "the-survey");
    private static final ItemId AGENDA = new ItemId(SMALL, "meeting-1");
    private static final ItemId TALK = new ItemId(PagesProgramme.ID, "talk-1");
    private static final ItemId PAGE = new ItemId(PagesProgramme.ID, "first-page");
    private static final Map<String, String> ANSWERS = Map.of("confidence", "4", "often", "Always", "next", "\"<b>\"");

    @TempDir
    private Path root;

    @Autowired
    private MongoOperations store;

    @Autowired
    private SchoolCalendars calendars;

    @Autowired
    private Clock clock;

    private SmallProgramme programme;
    private LearningFixture node;
    private Learning learning;

    @BeforeEach
    void start() {
        programme = SmallProgramme.in(root);
        PagesProgramme.in(root);
        startNode();
        var cohorts = node.places().cohorts();
        cohorts.open(OpenCohort.of("September 23-24", SMALL.value()));
        cohorts.open(new OpenCohort(PagesProgramme.ID, new Rolling(START), List.of()));
        for (var mentee : List.of(MENTEE, OTHER_MENTEE)) {
            cohorts.enrolMentee(LEAD, new EnrolMentee(mentee.person(), COHORT, null, SCHOOL, START));
        }
        for (var mentor : List.of(MENTOR, OTHER_MENTOR)) {
            cohorts.joinAsMentor(LEAD, new JoinAsMentor(mentor.person(), COHORT, null, SCHOOL, START));
        }
        cohorts.pair(LEAD, new PairMentor(MENTEE.person(), MENTOR.person(), START));
    }

    /** Another node, or this one after its content changed. */
    private void startNode() {
        node = LearningFixture.started(store, calendars, root, clock);
        learning = node.learning();
    }

    private Standpoint as(Actor actor) {
        return as(actor, IN_BLOCK_ONE);
    }

    private Standpoint as(Actor actor, LocalDate day) {
        return node.places().of(actor, day);
    }

    private SectionProgress inBlockOne(Actor actor) {
        return own(actor).progress(FIRST);
    }

    private Optional<SurveyAnswers> answers(Standpoint from) {
        return learning.answersIn(from, learning.of(from, SURVEY.programme()), SURVEY);
    }

    private OwnLearning own(Actor actor) {
        return learning.of(as(actor), SMALL);
    }

    private static Actor tutorAt(OrganisationId school) {
        return new Actor(
                PersonId.of("tutor"),
                PersonName.of("Tess", "Example"),
                Role.INDUCTION_TUTOR,
                Scope.organisation(school.value()));
    }

    @Test
    void countsWhatIsDoneAndTheMinutesLeft() {
        var before = inBlockOne(MENTEE);

        learning.markDone(as(MENTEE), PART);

        var after = inBlockOne(MENTEE);
        assertThat(before.isStarted()).isFalse();
        assertThat(before.minutesLeft()).isEqualTo(14);
        assertThat(own(MENTEE).isDone(PART)).isTrue();
        assertThat(own(MENTEE).isDone(WEBINAR)).isFalse();
        assertThat(after.countDone()).isEqualTo(1);
        assertThat(after.countAll()).isEqualTo(2);
        assertThat(after.percent()).isEqualTo(50);
        assertThat(after.minutesLeft()).isEqualTo(2);
    }

    @Test
    void marksOnceHoweverOftenItIsSaid() {
        learning.markDone(as(MENTEE), PART);
        var once = own(MENTEE).doneAt(PART);

        learning.markDone(as(MENTEE), PART);

        assertThat(once).isPresent();
        assertThat(own(MENTEE).doneAt(PART)).isEqualTo(once);
    }

    @Test
    void takesBackAMark() {
        learning.markDone(as(MENTEE), PART);

        learning.undoDone(as(MENTEE), PART);
        learning.undoDone(as(MENTEE), PART);

        assertThat(own(MENTEE).isDone(PART)).isFalse();
        assertThat(inBlockOne(MENTEE).isStarted()).isFalse();
    }

    @Test
    void keepsBothMarksOfTwoTabs() throws Exception {
        try (var tabs = Executors.newFixedThreadPool(8)) {
            var clicks = Stream.of(PART, WEBINAR, PART, WEBINAR, PART, WEBINAR, PART, WEBINAR)
                    .<Callable<Boolean>>map(item -> () -> {
                        learning.markDone(as(MENTEE), item);
                        learning.leaveOffAt(as(MENTEE), item, 0.5);
                        return true;
                    })
                    .toList();
            for (var click : tabs.invokeAll(clicks)) {
                assertThat(click.get()).isTrue();
            }
        }

        assertThat(store.findAll(LearningRecord.class))
                .singleElement()
                .satisfies(kept -> assertThat(kept.done()).containsOnlyKeys(PART.slug(), WEBINAR.slug()));
    }

    @Test
    void countsOnlyWhatIsInTheCurrentVersion() {
        learning.markDone(as(MENTEE), PART);
        learning.markDone(as(MENTEE), WEBINAR);
        programme.replace("01-block/parts/1-a-first-part.md", "slug: part-1", "slug: a-new-part");
        withdrawTheWebinar();

        startNode();

        assertThat(inBlockOne(MENTEE).percent())
                .as("the part is new, the webinar withdrawn")
                .isZero();
        assertThat(inBlockOne(MENTEE).countAll()).isEqualTo(1);
        assertThat(inBlockOne(MENTEE).minutesLeft()).isEqualTo(12);
    }

    @Test
    void neverPassesAHundredPercent() {
        learning.markDone(as(MENTEE), PART);
        learning.markDone(as(MENTEE), WEBINAR);
        withdrawTheWebinar();

        startNode();

        assertThat(inBlockOne(MENTEE).percent()).isEqualTo(100);
        assertThat(inBlockOne(MENTEE).isComplete()).isTrue();
    }

    private void withdrawTheWebinar() {
        programme.delete("01-block/webinar.md").delete("01-block/webinar.mp4").delete("01-block/webinar.vtt");
    }

    @Test
    void keepsWhatWasDoneWhenAnItemMovesToAnotherBlock() {
        learning.markDone(as(MENTEE), WEBINAR);
        learning.leaveOffAt(as(MENTEE), PART, 0.4);
        for (var file : List.of("webinar.md", "webinar.mp4", "webinar.vtt")) {
            programme.rename("01-block/" + file, "02-block/" + file);
        }

        startNode();

        assertThat(inBlockOne(MENTEE).countAll()).isEqualTo(1);
        assertThat(inBlockOne(MENTEE).countDone()).isZero();
        assertThat(own(MENTEE).progress(SECOND).countAll()).isEqualTo(2);
        assertThat(own(MENTEE).progress(SECOND).countDone()).isEqualTo(1);
        assertThat(own(MENTEE).isDone(WEBINAR)).isTrue();
        assertThat(own(MENTEE).bookmark().orElseThrow().item().id()).isEqualTo(PART);
    }

    @Test
    void notesTheVersionThatThePersonSaw() {
        learning.markDone(as(MENTEE), PART);
        var seen = node.curriculum().currentVersion(SMALL);
        node.places().cohorts().pin(LEAD, COHORT, seen);
        programme.replace("01-block/parts/1-a-first-part.md", "A first part", "The first part");

        startNode();
        learning.markDone(as(MENTEE), WEBINAR);

        assertThat(node.curriculum().currentVersion(SMALL)).isNotEqualTo(seen);
        assertThat(store.findAll(LearningRecord.class))
                .extracting(LearningRecord::version)
                .containsExactly(seen);
    }

    @Test
    void preparesAMentorByAnyOneChannel() {
        assertThat(inBlockOne(MENTOR).minutesLeft()).as("the shortest channel").isEqualTo(2);

        learning.markDone(as(MENTOR), PODCAST);

        var progress = inBlockOne(MENTOR);
        assertThat(progress.isPrepared()).isTrue();
        assertThat(progress.percent()).isEqualTo(100);
        assertThat(progress.minutesLeft()).isZero();
    }

    @Test
    void keepsNothingOfPeopleWhoOnlyLookAfterOthers() {
        for (var viewer : List.of(TUTOR, LEAD)) {
            var own = learning.of(as(viewer), SMALL);

            learning.open(as(viewer), own, PART);
            learning.leaveOffAt(as(viewer), WEBINAR, 31.5);

            assertThatThrownBy(() -> learning.markDone(as(viewer), PART)).isInstanceOf(NoAccess.class);
            assertThatThrownBy(() -> learning.undoDone(as(viewer), PART)).isInstanceOf(NoAccess.class);
            assertThatThrownBy(() -> learning.markDone(as(viewer), AGENDA)).isInstanceOf(NoAccess.class);
        }
        assertThat(store.findAll(LearningRecord.class)).isEmpty();
    }

    @Test
    void letsAMentorPrepareAgendasOfAProgrammeThatIsNotTheirsToStudy() {
        node.places().cohorts().joinAsMentor(LEAD, new JoinAsMentor(MENTOR.person(), ROLLING, null, SCHOOL, START));

        learning.markDone(as(MENTOR), TALK);

        assertThat(learning.of(as(MENTOR), PagesProgramme.ID).isDone(TALK)).isTrue();
        assertThatThrownBy(() -> learning.markDone(as(MENTOR), PAGE)).isInstanceOf(NoAccess.class);
    }

    @Test
    void refusesAMenteeTheMentorsMaterial() {
        assertThatThrownBy(() -> learning.markDone(as(MENTEE), PODCAST)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> learning.undoDone(as(MENTEE), PODCAST)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> learning.leaveOffAt(as(MENTEE), PODCAST, 3)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> learning.packDownloaded(as(MENTEE), FIRST)).isInstanceOf(NotFound.class);
    }

    @Test
    void refusesAProgrammeThatIsNotThePersons() {
        assertThatThrownBy(() -> learning.of(as(STRANGER), SMALL)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> learning.markDone(as(STRANGER), PART)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> learning.leaveOffAt(as(MENTEE), PAGE, 0.5)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> learning.answerSurvey(as(STRANGER), SURVEY, ANSWERS))
                .isInstanceOf(NotFound.class);
        assertThat(store.findAll(LearningRecord.class)).isEmpty();
    }

    @Test
    void remembersWhereAPersonLeftOff() {
        learning.leaveOffAt(as(MENTEE), PART, 0.4);
        learning.leaveOffAt(as(MENTEE), WEBINAR, 31.5);

        assertThat(own(MENTEE).bookmarkIn(PART).orElseThrow().position()).isEqualTo(0.4);
        startNode();
        assertThat(own(MENTEE).bookmark().orElseThrow().item().id()).isEqualTo(WEBINAR);
    }

    @Test
    void openingAnItemKeepsThePlaceInItAndMakesItTheLastOne() {
        learning.leaveOffAt(as(MENTEE), PART, 0.4);
        learning.leaveOffAt(as(MENTEE), WEBINAR, 31.5);

        learning.open(as(MENTEE), own(MENTEE), PART);

        assertThat(own(MENTEE).bookmark().orElseThrow().item().id()).isEqualTo(PART);
        assertThat(own(MENTEE).bookmark().orElseThrow().position()).isEqualTo(0.4);
    }

    @Test
    void openingTheItemThatSomebodyWasInLastWritesNothing() {
        learning.open(as(MENTEE), own(MENTEE), PART);
        var asOpened = own(MENTEE);
        learning.leaveOffAt(as(MENTEE), PART, 0.7); // in another tab

        learning.open(as(MENTEE), asOpened, PART);

        assertThat(own(MENTEE).bookmarkIn(PART).orElseThrow().position()).isEqualTo(0.7);
    }

    @Test
    void leadsBackToNothingThatIsDone() {
        learning.leaveOffAt(as(MENTEE), PART, 0.4);
        learning.markDone(as(MENTEE), PART);

        assertThat(own(MENTEE).bookmark()).isEmpty();
        assertThat(own(MENTEE).bookmarkIn(PART)).isPresent();
    }

    @Test
    void showsProgressToThoseWhoLookAfterThePersonOnly() {
        learning.markDone(as(MENTEE), PART);
        var one = List.of(MENTEE.person());

        for (var viewer : List.of(MENTOR, TUTOR, LEAD)) {
            var progress = learning.progressOf(as(viewer), one, SMALL).get(MENTEE.person());
            assertThat(progress).hasSize(6);
            assertThat(progress.get(FIRST).percent()).isEqualTo(50);
        }
        for (var viewer : List.of(OTHER_MENTOR, OTHER_MENTEE, OTHER_TUTOR, STRANGER)) {
            assertThatThrownBy(() -> learning.progressOf(as(viewer), one, SMALL))
                    .isInstanceOf(NoAccess.class);
        }
        var both = List.of(MENTEE.person(), OTHER_MENTEE.person());
        assertThatThrownBy(() -> learning.progressOf(as(MENTOR), both, SMALL)).isInstanceOf(NoAccess.class);
        assertThat(learning.progressOf(as(TUTOR), both, SMALL)).hasSize(2);
    }

    @Test
    void keepsEachPersonsProgressTheirOwn() {
        learning.markDone(as(MENTEE), PART);

        assertThat(own(OTHER_MENTEE).isDone(PART)).isFalse();
        assertThat(own(MENTEE).sections()).hasSize(6);
        assertThat(own(MENTEE).sections().getFirst().countDone()).isEqualTo(1);
    }

    @Test
    void keepsTwoProgrammesApart() {
        node.places().cohorts().enrolMentee(LEAD, new EnrolMentee(MENTEE.person(), ROLLING, null, SCHOOL, START));
        learning.markDone(as(MENTEE), PART);
        learning.markDone(as(MENTEE), PAGE);

        var both = learning.of(as(MENTEE), List.of(PagesProgramme.ID, SMALL));

        assertThat(both.keySet()).containsExactly(PagesProgramme.ID, SMALL);
        var module = both.get(PagesProgramme.ID).progress(SectionRef.of(PagesProgramme.ID, 1));
        assertThat(module.countAll()).as("the optional page is not counted").isEqualTo(2);
        assertThat(module.countDone()).isEqualTo(1);
        assertThat(both.get(PagesProgramme.ID).next())
                .map(ItemSummary::id)
                .contains(new ItemId(PagesProgramme.ID, "second-page"));
        assertThat(both.get(SMALL).progress(FIRST).countDone()).isEqualTo(1);
        assertThat(learning.progressOf(as(LEAD), List.of(MENTEE.person()), List.of(SMALL, PagesProgramme.ID))
                        .get(MENTEE.person()))
                .containsEntry(SectionRef.of(PagesProgramme.ID, 1), module)
                .hasSize(8);
        assertThat(store.findAll(LearningRecord.class)).hasSize(2);
    }

    @Test
    void keepsAnswersInPlaceOfEarlierOnes() {
        learning.answerSurvey(as(MENTEE), SURVEY, Map.of("confidence", "2", "often", "Never"));

        learning.answerSurvey(as(MENTEE), SURVEY, ANSWERS);

        assertThat(answers(as(MENTEE)).orElseThrow().answers()).isEqualTo(ANSWERS);
        assertThat(answers(as(OTHER_MENTEE))).isEmpty();
        assertThat(own(MENTEE).surveyAnsweredAt(SURVEY)).isPresent();
        assertThat(own(OTHER_MENTEE).surveyAnsweredAt(SURVEY)).isEmpty();
        assertThatThrownBy(() -> learning.markDone(as(MENTEE), SURVEY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsAnswersApartFromWhatWasDone() {
        learning.answerSurvey(as(MENTEE), SURVEY, ANSWERS);

        assertThat(store.findAll(LearningRecord.class)).singleElement().satisfies(kept -> {
            assertThat(kept.done()).isEmpty();
            assertThat(kept.answered()).containsOnlyKeys(SURVEY.slug());
        });
        assertThat(store.findAll(SurveyRecord.class)).hasSize(1);
    }

    /** The portal may stop between the two writes. */
    @Test
    void notesWithTheNextLookThatTheSurveyWasAnswered() {
        learning.answerSurvey(as(MENTEE), SURVEY, ANSWERS);
        store.remove(new Query(), LearningRecord.class);
        assertThat(own(MENTEE).surveyAnsweredAt(SURVEY)).isEmpty();

        var given = answers(as(MENTEE)).orElseThrow();

        assertThat(own(MENTEE).surveyAnsweredAt(SURVEY)).contains(given.answeredAt());
    }

    @Test
    void changesNoAnswersWhenTheHalfTermIsOver() {
        learning.answerSurvey(as(MENTEE, IN_BLOCK_TWO), SURVEY, ANSWERS);

        assertThatThrownBy(() -> learning.answerSurvey(as(MENTEE, IN_BLOCK_TWO), SURVEY, ANSWERS))
                .isInstanceOf(NoAccess.class);
        assertThat(answers(as(MENTEE, IN_BLOCK_TWO))).isPresent();
    }

    @Test
    void keepsTheSurveyOpenForSomebodyAtHalfPace() {
        node.places().cohorts().setPace(LEAD, new SetPace(MENTEE.person(), COHORT, 50, START));
        learning.answerSurvey(as(MENTEE, IN_BLOCK_TWO), SURVEY, Map.of("confidence", "2", "often", "Never"));

        learning.answerSurvey(as(MENTEE, IN_BLOCK_TWO), SURVEY, ANSWERS);

        assertThat(answers(as(MENTEE)).orElseThrow().answers()).isEqualTo(ANSWERS);
    }

    @Test
    void opensTheSurveyWithTheFirstDayOfItsSection() {
        var survey = own(MENTEE).section(FIRST).all(ItemKind.SURVEY).getFirst();
        var before = as(MENTEE, START.minusWeeks(2));

        assertThat(learning.surveyOpens(before, survey)).contains(START);
        assertThatThrownBy(() -> learning.answerSurvey(before, SURVEY, ANSWERS))
                .isInstanceOf(NoAccess.class)
                .hasMessageContaining("4 September 2023");

        assertThat(learning.surveyOpens(as(MENTEE, START), survey)).isEmpty();
        learning.answerSurvey(as(MENTEE, START), SURVEY, ANSWERS);
        assertThat(answers(as(MENTEE))).isPresent();
    }

    @Test
    void refusesAnswersThatDoNotFitTheQuestions() {
        var answers = Map.of("confidence", "6", "often", "Sometimes", "next", "x".repeat(4_001), "other", "y");

        var refusal = catchThrowableOfType(FaultyInput.class, () -> learning.answerSurvey(as(MENTEE), SURVEY, answers));

        assertThat(refusal.faults())
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("confidence", "often", "next", "other");
        assertThat(catchThrowableOfType(FaultyInput.class, () -> learning.answerSurvey(as(MENTEE), SURVEY, Map.of()))
                        .faults())
                .extracting(Fault::reason)
                .containsExactly("Select an answer", "Select an answer");
    }

    @Test
    void asksOnlyMentees() {
        assertThatThrownBy(() -> learning.answerSurvey(as(MENTOR), SURVEY, ANSWERS))
                .isInstanceOf(NoAccess.class);
        assertThatThrownBy(() -> learning.answerSurvey(as(MENTEE), PART, ANSWERS))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void notesTheFirstDownloadOfThePack() {
        learning.packDownloaded(as(MENTOR), FIRST);
        var first = inBlockOne(MENTOR).packDownloadedAt();

        learning.packDownloaded(as(MENTOR), FIRST);

        assertThat(first).isNotNull();
        assertThat(inBlockOne(MENTOR).packDownloadedAt()).isEqualTo(first);
        assertThat(own(MENTOR).progress(SECOND).packDownloadedAt()).isNull();
    }
}
