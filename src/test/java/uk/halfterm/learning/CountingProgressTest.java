package uk.halfterm.learning;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import uk.halfterm.curriculum.Counting;
import uk.halfterm.curriculum.ItemId;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.SectionDetail;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.curriculum.SectionSummary;
import uk.halfterm.identity.PersonId;
import uk.halfterm.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.halfterm.curriculum.ItemKind.PAGE;
import static uk.halfterm.curriculum.ItemKind.PODCAST;
import static uk.halfterm.curriculum.ItemKind.READING;
import static uk.halfterm.curriculum.ItemKind.SURVEY;
import static uk.halfterm.curriculum.ItemKind.WEBINAR;

/** Module 1: a first page; section 1 with two pages and a webinar; section 2, optional, with one page; a survey. */
class CountingProgressTest {

    private static final ProgrammeId PROGRAMME = ProgrammeId.of("pages");
    private static final SectionRef MODULE = SectionRef.of(PROGRAMME, 1);
    private static final SectionRef CORE = MODULE.child(1);
    private static final SectionRef FURTHER = MODULE.child(2);
    private static final Instant NOW = Instant.parse("2024-01-08T09:00:00Z");
    private static final Counting PAGES = new Counting.Every(EnumSet.of(PAGE));
    private static final Counting ANY = new Counting.Any(EnumSet.of(WEBINAR, READING, PODCAST));

    private static final SectionDetail OUTLINE = section(
            MODULE,
            false,
            List.of(item(MODULE, PAGE, "welcome", 3), item(MODULE, SURVEY, "survey", 2)),
            section(
                    CORE,
                    false,
                    List.of(
                            item(CORE, PAGE, "one", 5),
                            item(CORE, PAGE, "two", 6),
                            item(CORE, WEBINAR, "film", 4),
                            item(CORE, READING, "paper", 15))),
            section(FURTHER, true, List.of(item(FURTHER, PAGE, "more", 9))));

    @Test
    void countsWhatStandsInTheSectionsBelow() {
        var progress = CountingProgress.of(OUTLINE, PAGES, done("one"));

        assertThat(progress.countAll()).isEqualTo(3);
        assertThat(progress.countDone()).isEqualTo(1);
        assertThat(progress.minutesLeft()).isEqualTo(9);
        assertThat(progress.percent()).isEqualTo(33);
    }

    @Test
    void isCompleteWithoutOptionalSections() {
        var progress = CountingProgress.of(OUTLINE, PAGES, done("welcome", "one", "two"));

        assertThat(progress.isComplete()).isTrue();
        assertThat(progress.percent()).isEqualTo(100);
    }

    @Test
    void neverPassesAHundredPercentByOptionalItems() {
        var progress = CountingProgress.of(OUTLINE, PAGES, done("welcome", "one", "two", "more", "withdrawn"));

        assertThat(progress.percent()).isEqualTo(100);
    }

    @Test
    void countsAnOptionalSectionForItself() {
        assertThat(own(PAGES, done("more")).progress(FURTHER).isComplete()).isTrue();
        assertThat(own(PAGES, done()).progress(FURTHER).countAll()).isEqualTo(1);
    }

    @Test
    void asksForAnyOneItemWhereOneIsEnough() {
        var before = CountingProgress.of(OUTLINE, ANY, done("one"));
        var after = CountingProgress.of(OUTLINE, ANY, done("paper", "film"));

        assertThat(before.isPrepared()).isFalse();
        assertThat(before.countAll()).isEqualTo(1);
        assertThat(before.minutesLeft()).as("the shortest").isEqualTo(4);
        assertThat(after.isPrepared()).isTrue();
        assertThat(after.percent()).isEqualTo(100);
        assertThat(after.minutesLeft()).isZero();
    }

    @Test
    void asksForNothingWhereNothingCounts() {
        var progress = CountingProgress.of(OUTLINE, new Counting.Every(EnumSet.noneOf(ItemKind.class)), done("one"));

        assertThat(progress.countAll()).isZero();
        assertThat(progress.isComplete()).isFalse();
        assertThat(progress.percent()).isZero();
    }

    @Test
    void goesOnWithTheFirstItemThatIsLeft() {
        assertThat(own(PAGES, done("welcome")).next()).map(ItemSummary::title).contains("one");
        assertThat(own(PAGES, done("welcome")).next(MODULE))
                .map(ItemSummary::title)
                .contains("one");
        assertThat(own(PAGES, done("welcome", "one", "two")).next()).isEmpty();
        assertThat(own(PAGES, done("welcome", "one", "two")).next(FURTHER))
                .map(ItemSummary::title)
                .contains("more");
        assertThat(own(ANY, done("paper")).next()).isEmpty();
    }

    @Test
    void goesOnWhereSomebodyLeftOff() {
        var kept = new LearningRecord(
                "ada/pages",
                PersonId.of("ada"),
                PROGRAMME,
                Map.of("welcome", NOW),
                Map.of(
                        "welcome", new LearningRecord.LeftOff(1, NOW.plusSeconds(9)),
                        "two", new LearningRecord.LeftOff(0.5, NOW),
                        "gone", new LearningRecord.LeftOff(0.5, NOW.plusSeconds(5))),
                Map.of(),
                Map.of(),
                null);

        assertThat(own(PAGES, kept).next()).map(ItemSummary::title).contains("two");
        assertThat(own(PAGES, kept).bookmark().orElseThrow().position()).isEqualTo(0.5);
        assertThat(own(PAGES, kept).bookmarkIn(new ItemId(PROGRAMME, "welcome")))
                .isPresent();
    }

    @Test
    void knowsNoSectionThatIsNone() {
        assertThatThrownBy(() -> own(PAGES, done()).progress(MODULE.child(3))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> own(PAGES, done()).progress(SectionRef.of(PROGRAMME, 2)))
                .isInstanceOf(NotFound.class);
    }

    private static OwnLearning own(Counting counting, LearningRecord kept) {
        return new OwnLearning(kept, List.of(OUTLINE), counting, _ -> true);
    }

    private static LearningRecord done(String... slugs) {
        var done = Arrays.stream(slugs).collect(Collectors.toMap(Function.identity(), _ -> NOW));
        return new LearningRecord("ada/pages", PersonId.of("ada"), PROGRAMME, done, Map.of(), Map.of(), Map.of(), null);
    }

    private static SectionDetail section(
            SectionRef ref, boolean isOptional, List<ItemSummary> items, SectionDetail... children) {
        var summary = new SectionSummary(ref, "Part " + ref.number(), "A part", "", null, null, false, isOptional);
        return new SectionDetail(summary, items, List.of(children));
    }

    private static ItemSummary item(SectionRef section, ItemKind kind, String slug, int minutes) {
        return new ItemSummary(
                new ItemId(PROGRAMME, slug), section, kind, slug, "", minutes, minutes, 1, section.equals(FURTHER));
    }
}
