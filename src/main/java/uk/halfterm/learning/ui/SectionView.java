package uk.halfterm.learning.ui;

import java.util.List;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.halfterm.cohort.Position;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.curriculum.AgendaOrder;
import uk.halfterm.curriculum.ContentAddresses;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.curriculum.SectionDetail;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.design.Announcement;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.Download;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.ProgressMeter;
import uk.halfterm.design.Prose;
import uk.halfterm.design.Screen;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.H3;
import uk.halfterm.design.markup.H4;
import uk.halfterm.design.markup.HtmlElement;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.design.markup.Span;
import uk.halfterm.learning.Learning;
import uk.halfterm.learning.OwnLearning;
import uk.halfterm.learning.SectionProgress;
import uk.halfterm.shared.NotFound;

/** One section of the first level: what it is for, everything in it that this person may see, and what is done. */
@Route(":programme/:sections/:section([0-9]{1,2})")
@RolesAllowed({"MENTEE", "MENTOR", "INDUCTION_TUTOR", "TRAINER", "PROGRAMME_LEAD"})
class SectionView extends Screen implements BeforeEnterObserver, HasDynamicTitle {

    private static final SectionTexts TEXTS = SectionTexts.TEXTS;

    private final Standpoints standpoints;
    private final Curriculum curriculum;
    private final Learning learning;
    private String title = TEXTS.untitled();

    SectionView(Standpoints standpoints, Curriculum curriculum, Learning learning) {
        this.standpoints = standpoints;
        this.curriculum = curriculum;
        this.learning = learning;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var from = standpoints.here();
        var programme = AddressedProgramme.of(event.getRouteParameters(), from, curriculum);
        var ref = AddressedProgramme.section(event.getRouteParameters(), programme);
        var own = learning.of(from, programme.id());
        var detail = own.section(ref);
        if (detail.section().isAnnounced()) {
            throw new NotFound(TEXTS.notOpen());
        }
        var section = detail.section();
        title = TEXTS.title(section.heading());

        add(OwnProgrammes.crumbs(from, programme)
                .up(ContentAddresses.sections(programme), programme.level().pluralTitle())
                .here(section.label()));
        add(new PageHeader(section.heading()).under(when(from, programme, ref)).lead(section.summary()));
        var main = new Div();
        var overview = curriculum.overviewHtml(from, ref);
        if (!overview.isBlank()) {
            main.add(beforeYouBegin(programme, overview));
        }
        var progress = own.progress(detail);
        if (ProgressWords.counts(progress, from)) {
            main.add(far(progress, ProgressWords.far(progress, programme, from.audience())));
        } else if (ProgressWords.hasAgendasOnly(progress, from)) {
            main.add(new Paragraph(ProgressTexts.TEXTS.prepareFromAgendas()));
        }
        new Content(from, curriculum, programme, own, detail, () -> packTaken(ref)).addTo(main);
        var neighbours = neighbours(programme, own.outline(), ref);
        if (!neighbours.isEmpty()) {
            main.add(neighbours);
        }
        add(main);
    }

    private void packTaken(SectionRef section) {
        learning.packDownloaded(standpoints.here(), section);
        Announcement.say(TEXTS.packTaken());
    }

    /** Folded, so that the work stays in sight of those who come back. */
    private static HtmlElement beforeYouBegin(ProgrammeSummary programme, String overview) {
        var about = new HtmlElement(
                "details",
                new HtmlElement("summary", TEXTS.about(programme.level().name())),
                new Prose(overview));
        about.addClassName("about");
        return about;
    }

    /** Where any one item is enough, there is no way to be half through. */
    private static Markup far(SectionProgress progress, String words) {
        return progress.anyIsEnough()
                ? new Paragraph(words)
                : new ProgressMeter(progress.countDone(), progress.countAll(), words);
    }

    /** The half term in which the section is current for this person; the programme's name where it has no calendar. */
    private static String when(Standpoint from, ProgrammeSummary programme, SectionRef section) {
        for (var position : from.positions()) {
            if (position instanceof Position.InTerms here && here.current().contains(section)) {
                return TEXTS.thisHalfTerm(here.halfTerm().label());
            }
        }
        return from.halfTermOf(section).map(halfTerm -> halfTerm.label()).orElse(programme.title());
    }

    private static Div neighbours(ProgrammeSummary programme, List<SectionDetail> outline, SectionRef here) {
        var open = outline.stream()
                .map(SectionDetail::section)
                .filter(section -> !section.isAnnounced())
                .toList();
        var level = programme.level().name();
        var step = new Div();
        step.addClassName("step");
        open.stream()
                .filter(section -> section.number() < here.number())
                .reduce((_, later) -> later)
                .ifPresent(before -> step.add(Buttons.quietLink(
                        ContentAddresses.section(programme, before.ref()), TEXTS.back(level, before.number()))));
        open.stream()
                .filter(section -> section.number() > here.number())
                .findFirst()
                .ifPresent(after -> step.add(Buttons.quietLink(
                        ContentAddresses.section(programme, after.ref()), TEXTS.on(level, after.number()))));
        return step;
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** The cards of a section: by strand, or section by section where it is studied as a whole. */
    private record Content(
            Standpoint from,
            Curriculum curriculum,
            ProgrammeSummary programme,
            OwnLearning own,
            SectionDetail top,
            Runnable packTaken) {

        void addTo(Div main) {
            strand(main, Strand.SELF_STUDY, Strand.SELF_STUDY.title());
            strand(main, Strand.STUDY, TEXTS.inThis(programme.level().name()));
            top.children().forEach(child -> main.add(card(child)));
            strand(main, Strand.EVIDENCE, Strand.EVIDENCE.title());
            meetings(main);
            var surveys = Strand.LOOKING_BACK.in(top);
            if (!surveys.isEmpty()) {
                main.add(new Card(
                        Strand.LOOKING_BACK.id(),
                        TEXTS.atTheEnd(programme.level().name()),
                        steps().of(surveys)));
            }
        }

        /** What stands in the section itself. */
        private void strand(Div main, Strand strand, String name) {
            var items = strand.among(top.items(), top);
            if (!items.isEmpty()) {
                main.add(new Card(strand.id(), name, strand.isInOrder() ? steps().inOrder(items) : steps().of(items)));
            }
        }

        private Card card(SectionDetail child) {
            var ref = child.section().ref();
            var card = new Card(
                    "section-" + ref.path().replace('/', '-'), child.section().heading());
            fill(card, child);
            return card;
        }

        private void fill(HtmlElement card, SectionDetail section) {
            var summary = new Paragraph(section.section().summary());
            summary.addClassNames("soft", "small");
            card.add(summary);
            if (section.section().isAnnounced()) {
                card.add(new Paragraph(StatusTag.plain(ProgressTexts.TEXTS.comingSoon())));
                return;
            }
            if (section.section().isOptional()) {
                card.add(new Paragraph(StatusTag.plain(ProgressTexts.TEXTS.mayChoose())));
            }
            var items = Strand.STUDY.among(section.items(), top);
            if (!items.isEmpty()) {
                card.add(steps().inOrder(items));
            }
            for (var child : section.children()) {
                var heading = child.section().heading();
                card.add(child.section().ref().level() > 3 ? new H4(heading) : new H3(heading));
                fill(card, child);
            }
        }

        private void meetings(Div main) {
            var agendas = Strand.MEETINGS.in(top);
            if (agendas.isEmpty()) {
                return;
            }
            var pack = Markup.of(new Download(
                    ContentAddresses.pack(programme, top.section().ref()),
                    TEXTS.downloadAgendas(agendas.size()),
                    packTaken));
            var format = new Span(" "
                    + TEXTS.packFormat(
                            curriculum.packSize(from, top.section().ref()).kilobytes()));
            format.addClassNames("soft", "small");
            var why = new Paragraph(AgendaOrder.of(programme, top));
            why.addClassNames("soft", "small");
            main.add(new Card(
                    Strand.MEETINGS.id(),
                    Strand.MEETINGS.title(),
                    why,
                    steps().of(agendas),
                    new Paragraph(pack, format)));
        }

        private ItemSteps steps() {
            return new ItemSteps(from, programme, own);
        }
    }
}
