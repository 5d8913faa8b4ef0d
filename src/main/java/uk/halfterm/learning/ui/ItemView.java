package uk.halfterm.learning.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.curriculum.Agenda;
import uk.halfterm.curriculum.Audience;
import uk.halfterm.curriculum.ContentAddresses;
import uk.halfterm.curriculum.ContentItem;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ItemId;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemPage;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.Media;
import uk.halfterm.curriculum.Page;
import uk.halfterm.curriculum.Part;
import uk.halfterm.curriculum.Podcast;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.curriculum.Reading;
import uk.halfterm.curriculum.SectionDetail;
import uk.halfterm.curriculum.Survey;
import uk.halfterm.curriculum.Webinar;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.Prose;
import uk.halfterm.design.Screen;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.markup.Anchor;
import uk.halfterm.design.markup.Article;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.H2;
import uk.halfterm.design.markup.HtmlElement;
import uk.halfterm.design.markup.ListItem;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Nav;
import uk.halfterm.design.markup.OrderedList;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.design.markup.Span;
import uk.halfterm.learning.Bookmark;
import uk.halfterm.learning.Learning;
import uk.halfterm.learning.OwnLearning;
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
    private String title = TEXTS.untitled();
    private @Nullable ItemId shown;

    ItemView(Standpoints standpoints, Curriculum curriculum, Learning learning) {
        this.standpoints = standpoints;
        this.curriculum = curriculum;
        this.learning = learning;
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
        var here = new Here(programme, own, top, item, Strand.of(item, top));
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
        article.add(body(page, from));
        if (item.kind() != ItemKind.SURVEY) {
            article.add(step(here));
        }
        var columns = new Div(article);
        if (here.siblings().size() > 1) {
            columns.add(contents(here, from.audience()));
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

    /** The item, where it stands, and what it stands in. */
    private record Here(
            ProgrammeSummary programme, OwnLearning own, SectionDetail top, ItemSummary item, Strand strand) {

        /** What people take one after the other, this item among it. */
        List<ItemSummary> siblings() {
            return strand.in(top);
        }

        /** The one before it or after it. */
        @Nullable
        ItemSummary neighbour(int direction) {
            var siblings = siblings();
            int wanted = siblings.stream().map(ItemSummary::id).toList().indexOf(item.id()) + direction;
            return wanted >= 0 && wanted < siblings.size() ? siblings.get(wanted) : null;
        }

        /** "2 of 5": among the items of its kind in its own section. */
        String place() {
            var all = own.section(item.section()).items().stream()
                    .filter(one -> one.kind() == item.kind())
                    .count();
            return TEXTS.place(item.position(), all);
        }

        /** "Section 2 · Topic 1 · ": the sections that it lies in, below the one of the first level. */
        String within() {
            var numbers = item.section().numbers();
            var words = new StringBuilder();
            var section = item.section().top();
            for (int number : numbers.subList(1, numbers.size())) {
                section = section.child(number);
                words.append(TEXTS.within(own.section(section).section().label()))
                        .append(' ');
            }
            return words.toString();
        }

        String address(ItemSummary other) {
            return ContentAddresses.item(programme, other);
        }
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

    private static String eyebrow(ContentItem item, Here here) {
        return switch (item) {
            case Page page -> here.within() + TEXTS.page(here.place(), ProgressWords.minutes(page.minutes()));
            case Part part -> TEXTS.part(here.place(), ProgressWords.minutes(part.minutes()));
            case Agenda agenda ->
                TEXTS.agenda(
                        agenda.week(),
                        ProgressWords.minutes(agenda.minutes()),
                        Integer.toString(agenda.prepareMinutes()));
            case Webinar webinar -> TEXTS.webinar(ProgressWords.minutes(webinar.minutes()));
            case Reading reading -> TEXTS.reading(ProgressWords.minutes(reading.minutes()));
            case Podcast podcast -> TEXTS.podcast(ProgressWords.minutes(podcast.minutes()));
            case Survey survey -> TEXTS.survey(ProgressWords.minutes(survey.minutes()));
        };
    }

    private Markup body(ItemPage page, Standpoint from) {
        var prose = page.html();
        return switch (page.item()) {
            case Page _, Part _, Agenda _ -> new Prose(prose);
            case Webinar webinar -> new Div(video(webinar), transcript(prose));
            case Reading reading -> new Div(download(reading.document()), new Prose(prose), references(reading));
            case Podcast podcast -> new Div(audio(podcast), transcript(prose));
            case Survey survey -> form(survey, page.summary().id(), from);
        };
    }

    private Markup form(Survey survey, ItemId id, Standpoint from) {
        var given = learning.answersIn(from, id);
        return Markup.of(new SurveyForm(
                survey,
                given.map(SurveyAnswers::answers).orElse(Map.of()),
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

    private static Markup video(Webinar webinar) {
        var source = new HtmlElement("source")
                .setAttribute("src", local(webinar.video()))
                .setAttribute("type", webinar.video().contentType());
        var captions = new HtmlElement("track")
                .setAttribute("kind", "captions")
                .setAttribute("srclang", "en")
                .setAttribute("label", TEXTS.english())
                .setAttribute("src", local(webinar.captions()))
                .setAttribute("default", "");
        return player(new HtmlElement("video", source, captions)
                .setAttribute("controls", "")
                .setAttribute("preload", "metadata")
                .setAttribute("playsinline", "")
                .setAttribute("aria-label", TEXTS.webinarNamed(webinar.title())));
    }

    private static Markup audio(Podcast podcast) {
        return player(new HtmlElement("audio")
                .setAttribute("controls", "")
                .setAttribute("preload", "metadata")
                .setAttribute("aria-label", TEXTS.podcastNamed(podcast.title()))
                .setAttribute("src", local(podcast.audio())));
    }

    private static Markup player(HtmlElement media) {
        var player = new Div(media);
        player.addClassName("player");
        return player;
    }

    /** Relative to the page's base, so that a portal under a path of its own works too. */
    private static String local(Media media) {
        return media.path().substring(1);
    }

    private static Markup transcript(String html) {
        return new Div(new HtmlElement("details", new HtmlElement("summary", TEXTS.transcript()), new Prose(html))
                .setAttribute("class", "transcript")
                .setAttribute("open", ""));
    }

    private static Markup download(Media document) {
        var link = new Anchor(local(document), TEXTS.download());
        link.addClassNames("btn", "quiet");
        link.leftToBrowser().setAttribute("download", document.fileName());
        var size = new Span(
                " " + TEXTS.size(document.extension().toUpperCase(Locale.ROOT), Math.max(1, document.size() / 1024)));
        size.addClassNames("soft", "small");
        return new Paragraph(link, size);
    }

    private static Markup references(Reading reading) {
        var list = new OrderedList();
        reading.references().forEach(reference -> list.add(new ListItem(reference)));
        list.addClassName("small");
        var holder = new Div(new H2(TEXTS.references()), list);
        holder.addClassName("prose");
        return holder;
    }

    private Markup step(Here here) {
        var step = new Div();
        step.addClassName("step");
        var item = here.item();
        var next = here.neighbour(1);
        var back = here.neighbour(-1);
        if (back == null) {
            step.add(Buttons.quietLink(
                    ContentAddresses.section(here.programme(), item.section()),
                    SectionTexts.TEXTS.back(
                            here.programme().level().name(),
                            here.top().section().number())));
        } else {
            step.add(Buttons.quietLink(here.address(back), TEXTS.backTo(back.title())));
        }
        here.own()
                .doneAt(item.id())
                .ifPresentOrElse(when -> step.add(done(here, when, next)), () -> step.add(finish(here, next)));
        return step;
    }

    private Markup done(Here here, Instant when, @Nullable ItemSummary next) {
        var item = here.item().id();
        var words = new Span(
                TEXTS.doneOn(EnglishDates.date(when.atZone(EnglishDates.LONDON).toLocalDate())));
        var undo = Buttons.plainAct(TEXTS.undo(), TEXTS.done(), () -> {
            learning.undoDone(standpoints.here(), item);
            showAgain(item);
            focusStep();
        });
        var actions = new Div(words, undo);
        actions.addClassName("actions");
        actions.setAttribute("role", "status").setAttribute("tabindex", "-1");
        if (next != null) {
            actions.add(Buttons.link(here.address(next), TEXTS.nextIs(next.title())));
        }
        return actions;
    }

    private Markup finish(Here here, @Nullable ItemSummary next) {
        var item = here.item().id();
        var kind = here.item().kind();
        var address = next == null || !(kind == ItemKind.PART || kind == ItemKind.PAGE) ? "" : here.address(next);
        return Buttons.act(Kinds.finish(kind), () -> {
            learning.markDone(standpoints.here(), item);
            if (address.isEmpty()) {
                showAgain(item);
                focusStep();
            } else {
                getUI().ifPresent(ui -> ui.navigate(address));
            }
        });
    }

    /** The items of the strand; where it goes through several sections, each under its heading. */
    private static Nav contents(Here here, Audience audience) {
        var level = here.programme().level().name();
        var card = new Card(
                "contents",
                here.strand() == Strand.STUDY
                        ? SectionTexts.TEXTS.inThis(level)
                        : here.strand().title());
        contents(card, here, here.top());
        var progress = here.own().progress(here.top());
        if (ProgressWords.counts(progress)) {
            var far = new Paragraph(ProgressWords.far(progress, here.programme(), audience));
            far.addClassNames("soft", "small", "tight");
            card.add(far);
        }
        var nav = new Nav(card);
        nav.addClassName("contents");
        nav.setAriaLabel(SectionTexts.TEXTS.inThis(level));
        return nav;
    }

    private static void contents(Card card, Here here, SectionDetail section) {
        if (here.strand().in(section, here.top()).isEmpty()) {
            return;
        }
        if (!section.equals(here.top())) {
            var heading = new Paragraph(section.section().heading());
            heading.addClassNames("within", section.children().isEmpty() ? "deepest" : "deeper");
            card.add(heading);
        }
        var items = here.strand().among(section.items(), here.top());
        if (!items.isEmpty()) {
            var list = new OrderedList();
            items.forEach(item -> list.add(entry(here, item)));
            card.add(list);
        }
        section.children().forEach(child -> contents(card, here, child));
    }

    private static ListItem entry(Here here, ItemSummary item) {
        var entry = new ListItem();
        if (item.id().equals(here.item().id())) {
            entry.setAttribute("aria-current", "page");
            entry.add(new HtmlElement("strong", item.title()));
        } else {
            entry.add(new Anchor(here.address(item), item.title()));
        }
        if (here.own().isDone(item.id())) {
            entry.add(new Span(" "), StatusTag.ok(ProgressTexts.TEXTS.done()));
        }
        return entry;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
