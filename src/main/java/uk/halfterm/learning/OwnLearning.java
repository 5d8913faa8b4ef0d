package uk.halfterm.learning;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import uk.halfterm.curriculum.Counting;
import uk.halfterm.curriculum.ItemId;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.SectionDetail;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.shared.NotFound;

/**
 * How far a person is in one of their programmes, read once for a page: what is done, where they left off, what comes next. Holds
 * what was so at that moment; ask {@link Learning} again after a change.
 */
public final class OwnLearning {

    private final LearningRecord kept;
    private final List<SectionDetail> outline;
    private final Counting counting;
    private final Predicate<ItemSummary> marks;

    OwnLearning(LearningRecord kept, List<SectionDetail> outline, Counting counting, Predicate<ItemSummary> marks) {
        this.kept = kept;
        this.outline = outline;
        this.counting = counting;
        this.marks = marks;
    }

    /** The sections of the first level with everything in them that the person may see. */
    public List<SectionDetail> outline() {
        return outline;
    }

    /** A section of any level, also one that is only announced. */
    public SectionDetail section(SectionRef section) {
        return within(outline, section.top())
                .flatMap(top -> everySection(List.of(top))
                        .filter(one -> one.section().ref().equals(section))
                        .findFirst())
                .orElseThrow(() -> new NotFound(RefusalTexts.TEXTS.noSection()));
    }

    /** The sections of the first level, in order. */
    public List<SectionProgress> sections() {
        return outline.stream().map(this::progress).toList();
    }

    public SectionProgress progress(SectionRef section) {
        return progress(section(section));
    }

    public SectionProgress progress(SectionDetail section) {
        return CountingProgress.of(section, counting, kept);
    }

    /** Whether items of its kind count towards completing a section for this person. */
    public boolean counts(ItemSummary item) {
        return counting.kinds().contains(item.kind());
    }

    /** Whether it is the person's to mark as done: those who only look after others mark nothing. */
    public boolean canMark(ItemSummary item) {
        return marks.test(item);
    }

    /** What is still to do in the section, in order; nothing where one item is enough and one is done. */
    public List<ItemSummary> left(SectionRef section) {
        return CountingProgress.left(section(section), counting, kept);
    }

    /** Whether the person still has to do it: it counts, is not done, and no other item has done instead of it. */
    public boolean isToDo(ItemSummary item) {
        return left(item.section().top()).contains(item);
    }

    public boolean isDone(ItemId item) {
        return kept.done().containsKey(item.slug());
    }

    public Optional<Instant> doneAt(ItemId item) {
        return Optional.ofNullable(kept.done().get(item.slug()));
    }

    /** Where the person left off last, among the items that are still there and not done. */
    public Optional<Bookmark> bookmark() {
        return items().filter(item -> !isDone(item.id()))
                .flatMap(item -> bookmark(item).stream())
                .max(Comparator.comparing(Bookmark::at));
    }

    /** Where the person left off in that item, done or not. */
    public Optional<Bookmark> bookmarkIn(ItemId item) {
        return items().filter(one -> one.id().equals(item)).findFirst().flatMap(this::bookmark);
    }

    /** Whether the person was in that item last. */
    boolean wasLastIn(ItemId item) {
        return kept.leftOff().entrySet().stream()
                .max(Comparator.comparing(leftOff -> leftOff.getValue().at()))
                .filter(last -> last.getKey().equals(item.slug()))
                .isPresent();
    }

    /** What to go on with in the section: where the person left off in it, else the first item that is still to do. */
    public Optional<ItemSummary> next(SectionRef section) {
        return next(left(section));
    }

    /** What to go on with in the whole programme. */
    public Optional<ItemSummary> next() {
        return next(outline.stream()
                .filter(top -> !top.section().isOptional())
                .flatMap(top -> CountingProgress.left(top, counting, kept).stream())
                .toList());
    }

    private Optional<ItemSummary> next(List<ItemSummary> left) {
        return left.stream()
                .flatMap(item -> bookmark(item).stream())
                .max(Comparator.comparing(Bookmark::at))
                .map(Bookmark::item)
                .or(() -> left.stream().findFirst());
    }

    /** When the person answered that survey last. */
    public Optional<Instant> surveyAnsweredAt(ItemId survey) {
        return Optional.ofNullable(kept.answered().get(survey.slug()));
    }

    private Optional<Bookmark> bookmark(ItemSummary item) {
        return Optional.ofNullable(kept.leftOff().get(item.id().slug()))
                .map(leftOff -> new Bookmark(item, leftOff.position(), leftOff.at()));
    }

    private Stream<ItemSummary> items() {
        return outline.stream().flatMap(top -> top.all().stream());
    }

    private static Optional<SectionDetail> within(List<SectionDetail> sections, SectionRef ref) {
        return sections.stream().filter(one -> one.section().ref().equals(ref)).findFirst();
    }

    private static Stream<SectionDetail> everySection(List<SectionDetail> sections) {
        return sections.stream().flatMap(one -> Stream.concat(Stream.of(one), everySection(one.children())));
    }
}
