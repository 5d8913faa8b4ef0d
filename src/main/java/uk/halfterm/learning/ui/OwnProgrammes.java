package uk.halfterm.learning.ui;

import java.util.LinkedHashSet;
import java.util.List;

import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.cohort.Position;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.design.Breadcrumbs;

/** Which programmes are a person's own: those they are in today first, then those of their other cohorts or of those they run. */
final class OwnProgrammes {

    private OwnProgrammes() {}

    static List<ProgrammeId> of(Standpoint from) {
        var programmes = new LinkedHashSet<ProgrammeId>();
        from.positions().stream().map(Position::programme).forEach(programmes::add);
        from.cohorts().stream().map(CohortSummary::programme).forEach(programmes::add);
        return List.copyOf(programmes);
    }

    /** Those besides that somebody may open. */
    static List<ProgrammeId> others(Standpoint from, Curriculum curriculum) {
        var own = of(from);
        return curriculum.programmes().stream()
                .filter(programme -> !own.contains(programme) && from.mayOpen(programme))
                .toList();
    }

    /** The way back up; with several programmes it begins with their list. */
    static Breadcrumbs crumbs(Standpoint from, ProgrammeSummary programme) {
        var crumbs = new Breadcrumbs();
        var own = of(from);
        return own.size() == 1 && own.contains(programme.id())
                ? crumbs
                : crumbs.up(ProgrammesAddress.PROGRAMMES, ProgrammesTexts.TEXTS.heading());
    }
}
