package uk.halfterm.learning.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import uk.halfterm.cohort.Pair;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.curriculum.Agenda;
import uk.halfterm.curriculum.ContentAddresses;
import uk.halfterm.curriculum.ContentItem;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ItemId;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemPage;
import uk.halfterm.curriculum.Page;
import uk.halfterm.curriculum.Part;
import uk.halfterm.curriculum.Podcast;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.curriculum.Reading;
import uk.halfterm.curriculum.Survey;
import uk.halfterm.curriculum.Webinar;
import uk.halfterm.design.Announcement;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.Prose;
import uk.halfterm.design.Screen;
import uk.halfterm.design.markup.Anchor;
import uk.halfterm.design.markup.Article;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.ListItem;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.OrderedList;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.design.markup.Span;
import uk.halfterm.draft.Drafts;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.Role;
import uk.halfterm.learning.Bookmark;
import uk.halfterm.learning.Learning;
import uk.halfterm.learning.SurveyAnswers;
import uk.halfterm.shared.EnglishDates;

/** One item of a programme on a page of its own: to read, watch, listen to, prepare or answer; keeps where the person left off. */
@Route(":programme/:sections/:section([0-9]{1,2})/:item")
@RolesAllowed({"MENTEE", "MENTOR", "INDUCTION_TUTOR", "TRAINER", "PROGRAMME_LEAD"})
@JsModule("context://ui/place.js")
class ItemView extends Screen implements BeforeEnterObserver, HasDynamicTitle {

    private static final ItemTexts TEXTS = ItemTexts.TEXTS;

    private final Standpoints standpoints;
    private final Curriculum curriculum;
    private final Learning learning;
    private final Accounts accounts;
    private final Drafts drafts;
    private String title = TEXTS.untitled();
    private @Nullable ItemId shown;

    ItemView(Standpoints standpoints, Curriculum curriculum, Learning learning, Accounts accounts, Drafts drafts) {
        this.standpoints = standpoints;
        this.curriculum = curriculum;
        this.learning = learning;
        this.accounts = accounts;
        this.drafts = drafts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var from = standpoints.here();
        var address = event.getRouteParameters();
        var programme = AddressedProgramme.of(address, from, curriculum);
        var page = curriculum.item(
                from, new ItemId(programme.id(), address.get("item").orElse("")));
        if (page.summary().section().top().equals(AddressedProgramme.section(address, programme))) {
            show(from, programme, page);
        } else {
            // It has moved to another section since somebody kept this address.
            event.forwardTo(ContentAddresses.item(programme, page.summary()));
        }
    }

    private void showAgain(ItemId item) {
        var from = standpoints.here();
        show(from, from.programme(item.programme()), curriculum.item(from, item));
    }

    private void show(Standpoint from, ProgrammeSummary programme, ItemPage page) {
        removeAll();
        var item = page.summary();
        shown = item.id();
        var own = learning.of(from, programme.id());
        var top = own.section(item.section().top());
        var here = new ItemPlace(programme, own, top, item, Strand.of(item, top));
        var leftOff = own.bookmarkIn(item.id()).map(Bookmark::position).orElse(0.0);
        title = TEXTS.title(item.title(), top.section().label());

        add(OwnProgrammes.crumbs(from, programme)
                .up(ContentAddresses.sections(programme), programme.level().pluralTitle())
                .up(
                        ContentAddresses.section(programme, top.section().ref()),
                        top.section().label())
                .here(item.title()));
        var article = new Article();
        article.add(
                new PageHeader(item.title()).under(eyebrow(page.item(), here)).lead(item.summary()));
        article.add(body(page, from, here));
        if (item.kind() != ItemKind.SURVEY) {
            article.add(step(here));
        }
        var columns = new Div(article);
        if (here.siblings().size() > 1) {
            columns.add(ItemContents.of(here, from));
            columns.addClassNames("cols", "reading");
        }
        add(columns);
        learning.open(from, own, item.id());
        getElement()
                .executeJs(
                        "window.halftermPlace(this, $0, $1)",
                        isPlayed(page.item()),
                        own.isDone(item.id()) ? 0 : leftOff);
    }

    /** The button that was pressed is gone; who works by keyboard goes on from what stands in its place. */
    private void focusStep() {
        getElement().executeJs("this.querySelector('.step [tabindex], .step button').focus()");
    }

    private static boolean isPlayed(ContentItem item) {
        return switch (item) {
            case Webinar _, Podcast _ -> true;
            case Page _, Part _, Reading _, Agenda _, Survey _ -> false;
        };
    }

    /** Called by the page while a person plays or reads: seconds of a recording, or how far down a text from 0 to 1. */
    @ClientCallable
    @SuppressWarnings("UnusedMethod") // called from frontend/place.js
    private void leftOffAt(double position) {
        if (shown != null) {
            learning.leaveOffAt(standpoints.here(), shown, position);
        }
    }

    private static String eyebrow(ContentItem item, ItemPlace here) {
        return switch (item) {
            case Page page -> TEXTS.study(here.within(), here.place(), ProgressWords.minutes(page.minutes()));
            case Part part -> TEXTS.study(here.within(), here.place(), ProgressWords.minutes(part.minutes()));
            case Agenda agenda ->
                TEXTS.agenda(
                        agenda.week(),
                        ProgressWords.minutes(agenda.minutes()),
                        Integer.toString(agenda.prepareMinutes()));
            case Webinar webinar ->
                TEXTS.studyOf(
                        here.within(),
                        here.place(),
                        Kinds.name(webinar.kind(), here.programme()),
                        ProgressWords.minutes(webinar.minutes()));
            case Reading reading -> TEXTS.reading(ProgressWords.minutes(reading.minutes()));
            case Podcast podcast -> TEXTS.podcast(ProgressWords.minutes(podcast.minutes()));
            case Survey survey -> TEXTS.survey(ProgressWords.minutes(survey.minutes()));
        };
    }

    private Markup body(ItemPage page, Standpoint from, ItemPlace here) {
        var prose = page.html();
        return switch (page.item()) {
            case Page _, Part _ -> new Prose(prose);
            case Agenda _ -> agenda(page, from, here);
            case Webinar webinar -> new Div(ItemMedia.video(webinar), ItemMedia.transcript(prose));
            case Reading reading ->
                new Div(ItemMedia.download(reading.document()), new Prose(prose), ItemMedia.references(reading));
            case Podcast podcast -> new Div(ItemMedia.audio(podcast), ItemMedia.transcript(prose));
            case Survey survey -> survey(survey, here, from);
        };
    }

    /** On paper with where it belongs, who met and when, and room for notes. */
    private Markup agenda(ItemPage page, Standpoint from, ItemPlace here) {
        return new Div(
                new Paragraph(Buttons.quietAct(TEXTS.print(), () -> getElement().executeJs("window.print()"))),
                PaperForm.head(
                        here.top().section().heading(),
                        from.actor(),
                        here.programme(),
                        mentees(from, here.programme())),
                new Prose(page.html()),
                PaperForm.notes());
    }

    /** Whom a mentor meets in that programme; nobody for those who only read the agenda. */
    private List<String> mentees(Standpoint from, ProgrammeSummary programme) {
        var mentees = from.pairs().stream()
                .filter(pair -> from.actor().is(Role.MENTOR) && pair.programme().equals(programme.id()))
                .map(Pair::mentee)
                .toList();
        var names = accounts.namesOf(mentees);
        return mentees.stream().map(names::of).sorted().toList();
    }

    /** The form for those who answer, from the day on which the section begins; the questions alone for everybody else. */
    private Markup survey(Survey survey, ItemPlace here, Standpoint from) {
        var programme = here.programme();
        if (!from.actor().is(Role.MENTEE)) {
            var who = programme.labels().mentee().briefPluralTitle();
            return new Div(new Paragraph(TEXTS.whoAnswers(who)), questions(survey));
        }
        return learning.surveyOpens(from, here.item())
                .map(day -> notYet(survey, programme, day))
                .orElseGet(() -> form(survey, here, from));
    }

    private static Markup notYet(Survey survey, ProgrammeSummary programme, LocalDate opens) {
        var why = TEXTS.surveyOpensNext(programme.level().name());
        return new Div(new EmptyState(TEXTS.surveyOpens(EnglishDates.full(opens)), why), questions(survey));
    }

    private static Markup questions(Survey survey) {
        var questions = new OrderedList();
        survey.questions().forEach(question -> questions.add(new ListItem(question.text())));
        return questions;
    }

    private Markup form(Survey survey, ItemPlace here, Standpoint from) {
        var id = here.item().id();
        var given = learning.answersIn(from, here.own(), id);
        return Markup.of(new SurveyForm(
                survey,
                given.map(SurveyAnswers::answers).orElse(Map.of()),
                drafts.keeper("survey/" + id),
                answers -> learning.answerSurvey(standpoints.here(), id, answers),
                () -> back(id)));
    }

    private Anchor back(ItemId survey) {
        var from = standpoints.here();
        var programme = from.programme(survey.programme());
        var section = curriculum.itemSummary(from, survey).section();
        return Buttons.quietLink(
                ContentAddresses.section(programme, section),
                SectionTexts.TEXTS.back(programme.level().name(), section.top().number()));
    }

    /** To the items before and after; between them what those press who study and are through. */
    private Markup step(ItemPlace here) {
        var step = new Div();
        step.addClassName("step");
        var item = here.item();
        var back = here.neighbour(-1);
        if (back == null) {
            step.add(backToSection(here));
        } else {
            step.add(Buttons.quietLink(here.address(back), TEXTS.backTo(back.title())));
        }
        var done = here.own().doneAt(item.id());
        if (!here.own().canMark(item)) {
            here.wayOn().map(ItemPlace.WayOn::quietLink).ifPresent(step::add);
        } else if (done.isPresent()) {
            step.add(done(here, done.get()));
        } else {
            step.add(finish(here));
            if (here.finishLeads().isEmpty()) {
                here.wayOn().map(ItemPlace.WayOn::quietLink).ifPresent(step::add);
            }
        }
        if (here.isLast() && back != null) {
            step.add(backToSection(here));
        }
        return step;
    }

    private static Anchor backToSection(ItemPlace here) {
        return Buttons.quietLink(
                ContentAddresses.section(here.programme(), here.item().section()),
                SectionTexts.TEXTS.back(
                        here.programme().level().name(), here.top().section().number()));
    }

    private Markup done(ItemPlace here, Instant when) {
        var item = here.item().id();
        var day = EnglishDates.date(when.atZone(EnglishDates.LONDON).toLocalDate());
        var words = new Span(here.item().kind() == ItemKind.AGENDA ? TEXTS.preparedOn(day) : TEXTS.doneOn(day));
        var undo = Buttons.plainAct(TEXTS.undo(), TEXTS.done(), () -> {
            learning.undoDone(standpoints.here(), item);
            showAgain(item);
            focusStep();
            Announcement.say(withProgress(here, TEXTS.undone(here.item().title())));
        });
        var actions = new Div(words, undo);
        actions.addClassName("actions");
        actions.setAttribute("role", "status").setAttribute("tabindex", "-1");
        if (here.isLast() && isSectionDone(here)) {
            actions.add(new Span(TEXTS.sectionDone(here.top().section().label())));
        }
        here.wayOn().map(ItemPlace.WayOn::link).ifPresent(actions::add);
        return actions;
    }

    private static boolean isSectionDone(ItemPlace here) {
        var progress = here.own().progress(here.top());
        return progress.isComplete() && !progress.anyIsEnough();
    }

    /** How far the person is now, where the item was one of those that count. */
    private String withProgress(ItemPlace here, String sentence) {
        var from = standpoints.here();
        var before = here.own().progress(here.top());
        var now = learning.of(from, here.programme().id()).progress(here.top());
        return now.countDone() == before.countDone()
                ? sentence
                : TEXTS.withProgress(sentence, ProgressWords.far(now, here.programme(), from.audience()));
    }

    private Markup finish(ItemPlace here) {
        var item = here.item().id();
        var leads = here.finishLeads().map(ItemPlace.WayOn::address);
        return Buttons.act(Kinds.finish(here.item().kind(), leads.isPresent()), () -> {
            learning.markDone(standpoints.here(), item);
            Announcement.say(withProgress(here, TEXTS.isDone(here.item().title())));
            leads.ifPresentOrElse(address -> getUI().ifPresent(ui -> ui.navigate(address)), () -> {
                showAgain(item);
                focusStep();
            });
        });
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
