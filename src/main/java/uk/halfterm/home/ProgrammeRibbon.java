package uk.halfterm.home;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.BySchoolTerms;
import uk.halfterm.curriculum.CohortStart;
import uk.halfterm.curriculum.ContentAddresses;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.curriculum.SectionDetail;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.curriculum.SectionSummary;
import uk.halfterm.design.Ribbon;
import uk.halfterm.design.Ribbon.Segment;
import uk.halfterm.design.Ribbon.State;
import uk.halfterm.learning.SectionProgress;
import uk.halfterm.schoolcalendar.SchoolTerm;

/** A programme as a ribbon: its sections, by terms where it has them, each done, begun, here or to come. */
final class ProgrammeRibbon {

    private final ProgrammeSummary programme;
    private final Collection<Integer> here;
    private final Map<Integer, SectionProgress> progress;
    private final Collection<Integer> announced;

    private ProgrammeRibbon(
            ProgrammeSummary programme,
            Collection<Integer> here,
            Map<Integer, SectionProgress> progress,
            Collection<Integer> announced) {
        this.programme = programme;
        this.here = here;
        this.progress = progress;
        this.announced = announced;
    }

    /** That of a person's own programme. */
    static Ribbon large(OwnPart part) {
        var outline = part.learning().outline();
        var sections = outline.stream().map(SectionDetail::section).toList();
        var ribbon = new ProgrammeRibbon(
                part.programme(),
                part.current().stream().map(one -> one.section().number()).toList(),
                byNumber(outline.stream().map(part.learning()::progress).toList()),
                sections.stream()
                        .filter(SectionSummary::isAnnounced)
                        .map(SectionSummary::number)
                        .toList());
        var name = RibbonTexts.TEXTS.name(
                part.programme().title(),
                sections.size(),
                part.programme().level().plural());
        return Ribbon.large(
                name,
                part.programme()
                        .plan()
                        .map(plan -> ribbon.byTerms(plan, part.from()))
                        .orElseGet(() -> ribbon.inOneRow(
                                sections.stream().map(SectionSummary::number).toList())));
    }

    /** That of somebody else, small, for a row; {@code here} are the numbers of what is current for them. */
    static Ribbon mini(
            String name,
            ProgrammeSummary programme,
            BySchoolTerms plan,
            CohortStart start,
            Collection<Integer> here,
            Collection<SectionProgress> progress) {
        var ribbon = new ProgrammeRibbon(programme, here, byNumber(progress), List.of());
        var labels =
                plan.schoolTerms(start).stream().map(SchoolTerm::shortLabel).toList();
        return Ribbon.mini(name, ribbon.byTerms(plan, labels));
    }

    private static Map<Integer, SectionProgress> byNumber(Collection<SectionProgress> progress) {
        return progress.stream()
                .collect(Collectors.toUnmodifiableMap(one -> one.section().number(), one -> one));
    }

    /** Terms are named by the calendar as the person goes through them. */
    private List<Ribbon.Group> byTerms(BySchoolTerms plan, Standpoint from) {
        return byTerms(
                plan,
                plan.terms().stream()
                        .map(term -> term.sections().stream()
                                .findFirst()
                                .map(number -> SectionRef.of(programme.id(), number))
                                .flatMap(from::halfTermOf)
                                .map(half -> half.term().shortLabel())
                                .orElse(RibbonTexts.TEXTS.term(plan.terms().indexOf(term) + 1)))
                        .toList());
    }

    private List<Ribbon.Group> byTerms(BySchoolTerms plan, List<String> labels) {
        return java.util.stream.IntStream.range(0, plan.terms().size())
                .mapToObj(index -> new Ribbon.Group(
                        labels.get(index), segments(plan.terms().get(index).sections())))
                .toList();
    }

    private List<Ribbon.Group> inOneRow(List<Integer> sections) {
        return List.of(new Ribbon.Group(programme.level().pluralTitle(), segments(sections)));
    }

    private List<Segment> segments(List<Integer> sections) {
        return sections.stream().map(this::segment).toList();
    }

    private Segment segment(int number) {
        var address = announced.contains(number)
                ? ContentAddresses.sections(programme)
                : ContentAddresses.section(programme, SectionRef.of(programme.id(), number));
        return new Segment(
                Integer.toString(number),
                programme.level().label(number),
                address,
                state(number, progress.get(number)));
    }

    private State state(int number, @Nullable SectionProgress done) {
        if (here.contains(number)) {
            return State.NOW;
        }
        if (done != null && done.isComplete()) {
            return State.DONE;
        }
        if (done != null && done.isStarted()) {
            return State.BEGUN;
        }
        if (announced.contains(number)) {
            return State.COMING_SOON;
        }
        if (here.isEmpty()) {
            return State.OPEN;
        }
        return here.stream().anyMatch(current -> number < current) ? State.NOT_STARTED : State.TO_COME;
    }
}
