package uk.halfterm.learning.ui;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.halfterm.cohort.Position;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.curriculum.BySchoolTerms;
import uk.halfterm.curriculum.ContentAddresses;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.curriculum.SectionDetail;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.design.Card;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.Screen;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList;
import uk.halfterm.design.TaskList.Tick;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.learning.Learning;
import uk.halfterm.learning.OwnLearning;

/** All sections of a programme, by term where it has terms, with what is done in each. */
@Route(":programme/:sections")
@RolesAllowed({"MENTEE", "MENTOR", "INDUCTION_TUTOR", "TRAINER", "PROGRAMME_LEAD"})
class SectionsView extends Screen implements BeforeEnterObserver, HasDynamicTitle {

    private static final SectionsTexts TEXTS = SectionsTexts.TEXTS;

    /** What a mentee reads and watches alone. */
    private static final Set<ItemKind> STUDIED = EnumSet.of(ItemKind.PAGE, ItemKind.PART, ItemKind.WEBINAR);

    private final Standpoints standpoints;
    private final Curriculum curriculum;
    private final Learning learning;
    private String title = TEXTS.untitled();

    SectionsView(Standpoints standpoints, Curriculum curriculum, Learning learning) {
        this.standpoints = standpoints;
        this.curriculum = curriculum;
        this.learning = learning;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var from = standpoints.here();
        var programme = AddressedProgramme.of(event.getRouteParameters(), from, curriculum);
        var level = programme.level();
        title = TEXTS.title(level.pluralTitle(), programme.shortTitle());
        var own = learning.of(from, programme.id());
        var list = new Sections(from, programme, own);
        if (OwnProgrammes.of(from).size() != 1) {
            add(OwnProgrammes.crumbs(from, programme).here(programme.shortTitle()));
        }
        add(new PageHeader(level.pluralTitle()).under(programme.title()).lead(list.lead()));
        programme
                .plan()
                .ifPresentOrElse(
                        plan -> list.byTerm(plan).forEach(this::add),
                        () -> add(list.card("all", TEXTS.all(level.plural()), own.outline())));
        var others = OwnProgrammes.others(from, curriculum);
        if (OwnProgrammes.of(from).equals(List.of(programme.id())) && !others.isEmpty()) {
            add(others(from, others));
        }
    }

    /** For those whose menu leads to the one programme that is theirs. */
    private static Card others(Standpoint from, List<ProgrammeId> programmes) {
        var list = new TaskList();
        programmes.stream()
                .map(from::programme)
                .forEach(other -> list.step(Tick.NONE, other.title(), ContentAddresses.sections(other), ""));
        return new Card("others", ProgrammesTexts.TEXTS.others(), list);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** The lists of the page. */
    private record Sections(Standpoint from, ProgrammeSummary programme, OwnLearning own) {

        String lead() {
            int count = own.outline().size();
            var level = programme.level();
            var sections = count == 1 ? level.name() : level.plural();
            return programme
                    .plan()
                    .map(plan -> TEXTS.inTerms(count, sections, plan.terms().size(), opening()))
                    .orElseGet(() -> TEXTS.ownPace(count, sections, opening()));
        }

        private String opening() {
            var open = own.outline().stream()
                    .filter(one -> !one.section().isAnnounced())
                    .count();
            return open == own.outline().size() ? TEXTS.openAny() : TEXTS.openSome(open);
        }

        /** A section that lasts longer than a term stands in its first one. */
        List<Markup> byTerm(BySchoolTerms plan) {
            var cards = new ArrayList<Markup>();
            Set<Integer> listed = new HashSet<>();
            for (int term = 1; term <= plan.terms().size(); term++) {
                var numbers =
                        plan.term(term).sections().stream().filter(listed::add).toList();
                var sections = own.outline().stream()
                        .filter(one -> numbers.contains(one.section().number()))
                        .toList();
                if (!sections.isEmpty()) {
                    cards.add(card("term-" + term, termTitle(term, sections.getFirst()), sections));
                }
            }
            var others = own.outline().stream()
                    .filter(one -> !listed.contains(one.section().number()))
                    .toList();
            if (!others.isEmpty()) {
                cards.add(card("any-term", TEXTS.anyTerm(), others));
            }
            return cards;
        }

        private String termTitle(int term, SectionDetail first) {
            return from.halfTermOf(first.section().ref())
                    .map(halfTerm -> TEXTS.termIn(term, halfTerm.term().label()))
                    .orElseGet(() -> TEXTS.term(term));
        }

        Card card(String id, String name, List<SectionDetail> sections) {
            var list = new TaskList();
            sections.forEach(section -> step(list, section));
            return new Card(id, name, list);
        }

        private void step(TaskList list, SectionDetail detail) {
            var section = detail.section();
            var tags = new ArrayList<Markup>();
            if (isCurrent(section.ref())) {
                tags.add(StatusTag.due(ProgressTexts.TEXTS.thisHalfTerm()));
            }
            if (section.isOptional()) {
                tags.add(StatusTag.plain(ProgressTexts.TEXTS.mayChoose()));
            }
            if (section.isAnnounced()) {
                tags.add(StatusTag.plain(ProgressTexts.TEXTS.comingSoon()));
                list.step(Tick.NONE, section.heading(), null, time(detail), tags.toArray(Markup[]::new));
                return;
            }
            var progress = own.progress(detail);
            var counts = ProgressWords.counts(progress, from);
            if (counts) {
                tags.add(ProgressWords.status(progress));
            } else if (ProgressWords.hasAgendasOnly(progress, from)) {
                tags.add(StatusTag.plain(ProgressTexts.TEXTS.prepareFromAgendas()));
            }
            list.step(
                    counts ? ProgressWords.tick(progress) : Tick.NONE,
                    section.heading(),
                    ContentAddresses.section(programme, section.ref()),
                    time(detail),
                    tags.toArray(Markup[]::new));
        }

        private boolean isCurrent(SectionRef section) {
            return from.positions().stream()
                    .anyMatch(position -> position instanceof Position.InTerms inTerms
                            && inTerms.current().contains(section));
        }

        /** How long it takes: what there is to read and watch, the study that the authors plan with it, and the meetings. */
        private static String time(SectionDetail detail) {
            var section = detail.section();
            int minutes = detail.all().stream()
                    .filter(item -> STUDIED.contains(item.kind()))
                    .mapToInt(ItemSummary::minutes)
                    .sum();
            var words = new ArrayList<String>();
            if (minutes > 0) {
                words.add(TEXTS.toReadAndWatch(ProgressWords.minutes(minutes)));
            }
            var study = section.selfStudy();
            if (study != null && study.minutes() > minutes) {
                words.add(TEXTS.withTrying(study.label()));
            }
            var meetings = section.mentorSessions();
            if (meetings != null) {
                words.add(TEXTS.meetings(meetings.label()));
            }
            return words.isEmpty() ? section.summary() : String.join(" ", words);
        }
    }
}
