package uk.halfterm.curriculum.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.curriculum.authored.AuthoredProgramme;
import uk.halfterm.curriculum.authored.OutlinePath;

/** All rules of authored content. */
public final class ContentRules {

    private static final List<Rule> ALL = List.of(
            new NumbersRunFromOne(),
            new SectionsHaveTheirShape(),
            new SlugsAreUnique(),
            new PlanFitsTheSections(),
            new WhatCountsIsSeen(),
            new TextsFitTheirKind(),
            new AgendasAreNumbered(),
            new SurveysCanBeAnswered());

    private ContentRules() {}

    /** Everything that is wrong in a programme by itself; empty when it may be published. */
    public static List<Finding> check(AuthoredProgramme programme) {
        var found = new ArrayList<Finding>();
        Consumer<Finding> findings = found::add;
        ALL.forEach(rule -> rule.check(programme, findings));
        return List.copyOf(found);
    }

    /** What is wrong in a programme beside the others: it names one that is not there. */
    public static List<Finding> checkBeside(ProgrammeSummary programme, Set<ProgrammeId> others) {
        var found = new ArrayList<Finding>();
        var alongside = programme.rules().alongside();
        for (var index = 0; index < alongside.size(); index++) {
            var named = alongside.get(index).programme();
            if (named.equals(programme.id())) {
                found.add(at(index, "A programme is not beside itself"));
            } else if (!others.contains(named)) {
                found.add(at(index, "There is no programme \"" + named + "\""));
            }
        }
        return List.copyOf(found);
    }

    private static Finding at(int index, String reason) {
        return Finding.at(OutlinePath.PROGRAMME, "alongside." + index + ".programme", reason);
    }
}
