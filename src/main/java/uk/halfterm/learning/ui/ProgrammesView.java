package uk.halfterm.learning.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.halfterm.cohort.Position;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.curriculum.ContentAddresses;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.design.Card;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.Screen;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList;
import uk.halfterm.design.TaskList.Tick;
import uk.halfterm.learning.Learning;
import uk.halfterm.learning.OwnLearning;

/** The programmes that a person may open, their own first, with how far they are in each. */
@Route(ProgrammesAddress.PROGRAMMES)
@RolesAllowed({"MENTEE", "MENTOR", "INDUCTION_TUTOR", "TRAINER", "PROGRAMME_LEAD"})
class ProgrammesView extends Screen implements BeforeEnterObserver, HasDynamicTitle {

    private static final ProgrammesTexts TEXTS = ProgrammesTexts.TEXTS;

    private final Standpoints standpoints;
    private final Curriculum curriculum;
    private final Learning learning;

    ProgrammesView(Standpoints standpoints, Curriculum curriculum, Learning learning) {
        this.standpoints = standpoints;
        this.curriculum = curriculum;
        this.learning = learning;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var from = standpoints.here();
        var own = OwnProgrammes.of(from);
        var others = OwnProgrammes.others(from, curriculum);
        add(new PageHeader(TEXTS.heading()).lead(TEXTS.lead()));
        if (own.isEmpty() && others.isEmpty()) {
            add(new EmptyState(TEXTS.none(), TEXTS.noneYet()));
            return;
        }
        var all = new ArrayList<>(own);
        all.addAll(others);
        var progress = learning.of(from, all);
        list(from, "own", ProgressWords.studies(from) ? TEXTS.own() : TEXTS.lookedAfter(), own, progress);
        list(from, "others", own.isEmpty() ? TEXTS.all() : TEXTS.others(), others, progress);
    }

    @Override
    public String getPageTitle() {
        return TEXTS.title();
    }

    private void list(
            Standpoint from,
            String id,
            String name,
            List<ProgrammeId> programmes,
            Map<ProgrammeId, OwnLearning> progress) {
        if (programmes.isEmpty()) {
            return;
        }
        var list = new TaskList();
        programmes.forEach(programme ->
                step(list, from, from.programme(programme), Objects.requireNonNull(progress.get(programme))));
        add(new Card(id, name, list));
    }

    private static void step(TaskList list, Standpoint from, ProgrammeSummary programme, OwnLearning own) {
        var far = ProgressWords.studies(from) ? ProgressWords.far(own, programme) : "";
        var href = ContentAddresses.sections(programme);
        var where = where(from, programme);
        if (far.isEmpty()) {
            list.step(Tick.NONE, programme.title(), href, where);
        } else {
            list.step(Tick.NONE, programme.title(), href, where, StatusTag.plain(far));
        }
    }

    private static String where(Standpoint from, ProgrammeSummary programme) {
        return from.positionIn(programme.id())
                .map(position -> switch (position) {
                    case Position.InTerms here ->
                        TEXTS.inTerms(here.cohort().label(), here.halfTerm().label());
                    case Position.SelfPaced _ -> TEXTS.ownPace();
                })
                .orElse("");
    }
}
