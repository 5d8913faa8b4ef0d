package uk.halfterm.learning.ui;

import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import uk.halfterm.curriculum.Agenda;
import uk.halfterm.curriculum.BlockDetail;
import uk.halfterm.curriculum.ContentItem;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemRef;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.Media;
import uk.halfterm.curriculum.Part;
import uk.halfterm.curriculum.Podcast;
import uk.halfterm.curriculum.Reading;
import uk.halfterm.curriculum.Survey;
import uk.halfterm.curriculum.Webinar;
import uk.halfterm.design.Breadcrumbs;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.Prose;
import uk.halfterm.design.StatusTag;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.SignedIn;
import uk.halfterm.learning.BlockProgress;
import uk.halfterm.learning.Learning;
import uk.halfterm.learning.Place;
import uk.halfterm.learning.SurveyAnswers;
import uk.halfterm.shared.EnglishDates;

/** One item of a block on a page of its own: to read, watch, listen to, prepare or answer; keeps where the person left off. */
@Route("blocks/:block([0-9]{1,2})/:item")
@RolesAllowed({"MENTEE", "MENTOR", "INDUCTION_TUTOR", "TRAINER", "PROGRAMME_LEAD"})
@JsModule("context://ui/place.js")
class ItemView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final SignedIn signedIn;
    private final Curriculum curriculum;
    private final Learning learning;
    private final OwnProgramme own;
    private String title = "Block";
    private @Nullable ItemRef ref;

    ItemView(SignedIn signedIn, Curriculum curriculum, Learning learning, OwnProgramme own) {
        this.signedIn = signedIn;
        this.curriculum = curriculum;
        this.learning = learning;
        this.own = own;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = signedIn.actor();
        var programme = own.of(actor).programme();
        int number = event.getRouteParameters().getInteger("block").orElse(0);
        var slug = event.getRouteParameters().get("item").orElse("");
        show(actor, new ItemRef(programme.id(), number, slug));
    }

    private void show(Actor actor, ItemRef asked) {
        removeAll();
        ref = asked;
        var item = curriculum.item(actor, asked);
        var block = curriculum.block(actor, asked.programme(), asked.block());
        var progress = learning.progressIn(actor, asked.programme(), asked.block());
        var leftOff = learning.placeIn(actor, asked).map(Place::position).orElse(0.0);
        title = item.title() + " · Block " + asked.block() + " · Halfterm";

        add(new Breadcrumbs()
                .up("blocks", "Blocks")
                .up("blocks/" + asked.block(), "Block " + asked.block())
                .here(item.title()));
        var article = new Article();
        article.add(new PageHeader(item.title()).under(eyebrow(item, block)).lead(item.summary()));
        article.add(body(item, asked, progress));
        if (!(item instanceof Survey)) {
            article.add(step(item, asked, block, progress));
        }
        var columns = new Div(article);
        if (siblings(item.kind(), block).size() > 1) {
            columns.add(contents(actor, item.kind(), asked, block, progress));
            columns.addClassNames("cols", "reading");
        }
        add(columns);
        learning.leaveOffAt(actor, asked, leftOff);
        getElement()
                .executeJs("window.halftermPlace(this, $0, $1)", isPlayed(item), progress.isDone(asked) ? 0 : leftOff);
    }

    private static boolean isPlayed(ContentItem item) {
        return switch (item) {
            case Webinar ignored -> true;
            case Podcast ignored -> true;
            case Part ignored -> false;
            case Reading ignored -> false;
            case Agenda ignored -> false;
            case Survey ignored -> false;
        };
    }

    /** Called by the page while a person plays or reads: seconds of a recording, or how far down a text from 0 to 1. */
    @ClientCallable
    @SuppressWarnings("UnusedMethod") // called from frontend/place.js
    private void leftOffAt(double position) {
        if (ref != null) {
            learning.leaveOffAt(signedIn.actor(), ref, position);
        }
    }

    private static String eyebrow(ContentItem item, BlockDetail block) {
        return switch (item) {
            case Part part ->
                "Self-study · part " + part.number() + " of "
                        + block.items(ItemKind.PART).size() + " · " + ProgressWords.minutes(part.minutes());
            case Agenda agenda ->
                "Meeting " + agenda.week() + " · " + ProgressWords.minutes(agenda.minutes()) + " together, "
                        + agenda.prepareMinutes() + " to prepare";
            case Webinar webinar -> "Webinar · " + ProgressWords.minutes(webinar.minutes());
            case Reading reading -> "Reading and reflection · " + ProgressWords.minutes(reading.minutes());
            case Podcast podcast -> "Podcast · " + ProgressWords.minutes(podcast.minutes());
            case Survey survey -> "Survey · about " + ProgressWords.minutes(survey.minutes());
        };
    }

    private Component body(ContentItem item, ItemRef asked, BlockProgress progress) {
        return switch (item) {
            case Part part -> new Prose(part.html());
            case Agenda agenda -> new Prose(agenda.html());
            case Webinar webinar -> new Div(video(webinar), transcript(webinar.html()));
            case Reading reading ->
                new Div(download(reading.document()), new Prose(reading.html()), references(reading));
            case Podcast podcast -> new Div(audio(podcast), transcript(podcast.html()));
            case Survey survey ->
                new SurveyForm(
                        survey,
                        learning.answersIn(signedIn.actor(), asked.programme(), asked.block())
                                .map(SurveyAnswers::answers)
                                .orElse(Map.of()),
                        answers -> {
                            learning.answerSurvey(signedIn.actor(), asked.programme(), asked.block(), answers);
                            show(signedIn.actor(), asked);
                        },
                        progress.surveyAnsweredAt() != null);
        };
    }

    private static Component video(Webinar webinar) {
        var video = new Element("video")
                .setAttribute("controls", true)
                .setAttribute("preload", "metadata")
                .setAttribute("playsinline", true)
                .setAttribute("aria-label", "Webinar: " + webinar.title());
        video.appendChild(new Element("source")
                .setAttribute("src", local(webinar.video()))
                .setAttribute("type", webinar.video().contentType()));
        video.appendChild(new Element("track")
                .setAttribute("kind", "captions")
                .setAttribute("srclang", "en")
                .setAttribute("label", "English")
                .setAttribute("src", local(webinar.captions()))
                .setAttribute("default", true));
        return player(video);
    }

    private static Component audio(Podcast podcast) {
        return player(new Element("audio")
                .setAttribute("controls", true)
                .setAttribute("preload", "metadata")
                .setAttribute("aria-label", "Podcast: " + podcast.title())
                .setAttribute("src", local(podcast.audio())));
    }

    private static Component player(Element media) {
        var player = new Div();
        player.addClassName("player");
        player.getElement().appendChild(media);
        return player;
    }

    /** Relative to the page's base, so that a portal under a path of its own works too. */
    private static String local(Media media) {
        return media.path().substring(1);
    }

    private static Component transcript(String html) {
        var details = new Element("details").setAttribute("class", "transcript").setAttribute("open", true);
        details.appendChild(new Element("summary").setText("Transcript"));
        details.appendChild(new Prose(html).getElement());
        var holder = new Div();
        holder.getElement().appendChild(details);
        return holder;
    }

    private static Component download(Media document) {
        var link = new Anchor(local(document), "Download to write in");
        link.addClassNames("btn", "quiet");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", document.fileName());
        var size = new Span(" " + document.extension().toUpperCase(java.util.Locale.ROOT) + ", "
                + Math.max(1, document.size() / 1024) + " kB");
        size.addClassNames("soft", "small");
        return new Paragraph(link, size);
    }

    private static Component references(Reading reading) {
        var list = new OrderedList();
        reading.references().forEach(reference -> list.add(new ListItem(reference)));
        list.addClassName("small");
        var holder = new Div(new com.vaadin.flow.component.html.H2("References"), list);
        holder.addClassName("prose");
        return holder;
    }

    private Component step(ContentItem item, ItemRef asked, BlockDetail block, BlockProgress progress) {
        var step = new Div();
        step.addClassName("step");
        var next = neighbour(item, block, 1);
        var back = neighbour(item, block, -1);
        if (back == null) {
            step.add(Buttons.quietLink("blocks/" + asked.block(), "Back to block " + asked.block()));
        } else {
            step.add(Buttons.quietLink(address(back), "Back: " + back.title()));
        }
        var when = progress.done().get(asked);
        if (when != null) {
            var words = new Span("Done on "
                    + EnglishDates.date(when.atZone(EnglishDates.LONDON).toLocalDate()) + ".");
            var undo = Buttons.plainAct("Undo", () -> {
                learning.undoDone(signedIn.actor(), asked);
                show(signedIn.actor(), asked);
            });
            var actions = new Div(words, Buttons.naming(undo, "done"));
            actions.addClassName("actions");
            actions.getElement().setAttribute("role", "status");
            if (next != null) {
                actions.add(Buttons.link(address(next), "Next: " + next.title()));
            }
            step.add(actions);
        } else {
            step.add(Buttons.act(Kinds.finish(item.kind()), () -> {
                learning.markDone(signedIn.actor(), asked);
                if (item.kind() == ItemKind.PART && next != null) {
                    getUI().ifPresent(ui -> ui.navigate(address(next)));
                } else {
                    show(signedIn.actor(), asked);
                }
            }));
        }
        return step;
    }

    private static String address(ItemSummary item) {
        return "blocks/" + item.ref().block() + "/" + item.ref().slug();
    }

    /** The item before or after this one among what belongs together: parts and webinar, evidence, agendas. */
    private static @Nullable ItemSummary neighbour(ContentItem item, BlockDetail block, int direction) {
        var siblings = siblings(item.kind(), block);
        for (int i = 0; i < siblings.size(); i++) {
            if (siblings.get(i).ref().slug().equals(item.slug())) {
                int wanted = i + direction;
                return wanted >= 0 && wanted < siblings.size() ? siblings.get(wanted) : null;
            }
        }
        return null;
    }

    private static List<ItemSummary> siblings(ItemKind kind, BlockDetail block) {
        var together = switch (kind) {
            case PART, WEBINAR -> List.of(ItemKind.PART, ItemKind.WEBINAR);
            case READING, PODCAST -> List.of(ItemKind.READING, ItemKind.PODCAST);
            case AGENDA -> List.of(ItemKind.AGENDA);
            case SURVEY -> List.of(ItemKind.SURVEY);
        };
        return block.items().stream()
                .filter(one -> together.contains(one.kind()))
                .toList();
    }

    private static Nav contents(Actor actor, ItemKind kind, ItemRef here, BlockDetail block, BlockProgress progress) {
        var list = new OrderedList();
        for (ItemSummary item : siblings(kind, block)) {
            var entry = new ListItem();
            if (item.ref().equals(here)) {
                entry.getElement().setAttribute("aria-current", "page");
                entry.getElement().appendChild(new Element("strong").setText(item.title()));
            } else {
                entry.add(new Anchor(address(item), item.title()));
            }
            if (progress.isDone(item.ref())) {
                entry.add(new Span(" "), StatusTag.ok("Done"));
            }
            list.add(entry);
        }
        var far = new Paragraph(ProgressWords.far(actor, progress));
        far.addClassNames("soft", "small", "tight");
        var nav = new Nav(new Card("contents", Kinds.together(kind), list, far));
        nav.addClassName("contents");
        nav.setAriaLabel("In this block");
        return nav;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
