package uk.halfterm.learning.ui;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.halfterm.curriculum.BlockDetail;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.design.Breadcrumbs;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.Columns;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.ProgressMeter;
import uk.halfterm.design.Prose;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList;
import uk.halfterm.design.TaskList.Tick;
import uk.halfterm.identity.SignedIn;
import uk.halfterm.learning.BlockProgress;
import uk.halfterm.learning.Learning;
import uk.halfterm.shared.NotFound;

/** One block: what it is for, everything in it that this person may see, and what is done. */
@Route("blocks/:block([0-9]{1,2})")
@RolesAllowed({"MENTEE", "MENTOR", "INDUCTION_TUTOR", "TRAINER", "PROGRAMME_LEAD"})
class BlockView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final SignedIn signedIn;
    private final Curriculum curriculum;
    private final Learning learning;
    private final OwnProgramme own;
    private String title = "Block";

    BlockView(SignedIn signedIn, Curriculum curriculum, Learning learning, OwnProgramme own) {
        this.signedIn = signedIn;
        this.curriculum = curriculum;
        this.learning = learning;
        this.own = own;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var actor = signedIn.actor();
        var here = own.of(actor);
        var programme = here.programme();
        int number = event.getRouteParameters().getInteger("block").orElse(0);
        if (number < 1 || number > programme.blockCount()) {
            throw new NotFound("There are blocks 1 to " + programme.blockCount());
        }
        var detail = curriculum.block(actor, programme.id(), number);
        var progress = learning.progressIn(actor, programme.id(), number);
        title = "Block " + number + ": " + detail.block().title() + " · Halfterm";

        add(new Breadcrumbs().up("blocks", "Blocks").here("Block " + number));
        var header = new PageHeader("Block " + number + ": " + detail.block().title());
        here.position()
                .ifPresent(one -> header.under(
                        one.cohort().start().halfTermOfBlock(number).label()
                                + (one.block() == number ? " · this half term" : "")));
        add(header.lead(detail.block().summary()));

        var main = new Div(
                new ProgressMeter(progress.countDone(), progress.countAll(), ProgressWords.far(actor, progress)));
        section(main, "self-study", "Self-study", detail, progress, List.of(ItemKind.PART, ItemKind.WEBINAR));
        section(
                main,
                "evidence",
                "Evidence for mentors",
                detail,
                progress,
                List.of(ItemKind.READING, ItemKind.PODCAST));
        meetings(main, detail, progress);
        section(main, "look-back", "At the end of the block", detail, progress, List.of(ItemKind.SURVEY));
        main.add(neighbours(number, programme.blockCount()));

        add(new Columns(main, "Overview", new Card("about", "About this block", new Prose(detail.overviewHtml()))));
    }

    private static void section(
            Div main, String id, String name, BlockDetail detail, BlockProgress progress, List<ItemKind> kinds) {
        var items = detail.items().stream()
                .filter(item -> kinds.contains(item.kind()))
                .toList();
        if (!items.isEmpty()) {
            main.add(new Card(id, name, tasks(items, progress)));
        }
    }

    private static void meetings(Div main, BlockDetail detail, BlockProgress progress) {
        var agendas = detail.items(ItemKind.AGENDA);
        if (agendas.isEmpty()) {
            return;
        }
        var pack = new Anchor(
                "blocks/" + detail.block().number() + "/pack", "Download all " + agendas.size() + " agendas");
        pack.addClassNames("btn", "quiet");
        pack.setRouterIgnore(true);
        pack.getElement().setAttribute("download", true);
        var why = new Paragraph("Agendas come in the order of the meetings. A short half term uses the first ones;"
                + " the later ones go deeper.");
        why.addClassNames("soft", "small");
        main.add(new Card("meetings", "Meetings", why, tasks(agendas, progress), new Paragraph(pack)));
    }

    private static TaskList tasks(List<ItemSummary> items, BlockProgress progress) {
        var list = new TaskList();
        for (ItemSummary item : items) {
            var done = progress.isDone(item.ref());
            list.step(
                    done ? Tick.DONE : Tick.OPEN,
                    Kinds.numbered(item),
                    "blocks/" + item.ref().block() + "/" + item.ref().slug(),
                    item.summary(),
                    StatusTag.plain(Kinds.duration(item)),
                    done ? StatusTag.ok("Done") : StatusTag.plain("Not done"));
        }
        return list;
    }

    private static Component neighbours(int number, int count) {
        var step = new Div();
        step.addClassName("step");
        if (number > 1) {
            step.add(Buttons.quietLink("blocks/" + (number - 1), "Back to block " + (number - 1)));
        }
        if (number < count) {
            step.add(Buttons.quietLink("blocks/" + (number + 1), "On to block " + (number + 1)));
        }
        return step;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
