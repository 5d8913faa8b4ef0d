package uk.halfterm.learning.ui;

import java.util.OptionalInt;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.halfterm.cohort.Position;
import uk.halfterm.curriculum.BlockSummary;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.design.Card;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList;
import uk.halfterm.identity.SignedIn;
import uk.halfterm.learning.BlockProgress;
import uk.halfterm.learning.Learning;

/** All blocks of the programme by term, with what is done in each. */
@Route("blocks")
@PageTitle("Blocks · Halfterm")
@RolesAllowed({"MENTEE", "MENTOR", "INDUCTION_TUTOR", "TRAINER", "PROGRAMME_LEAD"})
class BlocksView extends Div implements BeforeEnterObserver {

    private final SignedIn signedIn;
    private final Curriculum curriculum;
    private final Learning learning;
    private final OwnProgramme own;

    BlocksView(SignedIn signedIn, Curriculum curriculum, Learning learning, OwnProgramme own) {
        this.signedIn = signedIn;
        this.curriculum = curriculum;
        this.learning = learning;
        this.own = own;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var actor = signedIn.actor();
        var ours = own.of(actor);
        var programme = ours.programme();
        var progress = learning.progress(actor, programme.id());
        add(new PageHeader("Blocks")
                .under(programme.title())
                .lead("Twelve blocks in two years, one each half term. You can open any of them at any time."));

        var here = ours.position().map(Position::block).map(OptionalInt::of).orElse(OptionalInt.empty());
        var blocks = curriculum.blocks(actor, programme.id());
        for (int term = 1; term <= programme.terms(); term++) {
            var list = new TaskList();
            for (BlockSummary block : blocks) {
                if (block.term() == term) {
                    step(list, block, progress.get(block.number()), here);
                }
            }
            add(new Card("term-" + term, termTitle(term, ours.position()), list));
        }
    }

    private static String termTitle(int term, java.util.Optional<Position> position) {
        var ordinal = "Term " + term;
        return position.map(one -> ordinal + ": "
                        + one.cohort().start().schoolTerms().get(term - 1).label())
                .orElse(ordinal);
    }

    private static void step(
            TaskList list,
            BlockSummary block,
            @org.jspecify.annotations.Nullable BlockProgress progress,
            OptionalInt here) {
        var isHere = here.isPresent() && here.getAsInt() == block.number();
        var status = ProgressWords.status(progress);
        var title = "Block " + block.number() + ": " + block.title();
        var detail = block.selfStudy().label() + " of self-study, "
                + block.mentorSessions().label() + " of meetings";
        if (isHere) {
            list.step(
                    ProgressWords.tick(progress),
                    title,
                    "blocks/" + block.number(),
                    detail,
                    StatusTag.due("This half term"),
                    status);
        } else {
            list.step(ProgressWords.tick(progress), title, "blocks/" + block.number(), detail, status);
        }
    }
}
