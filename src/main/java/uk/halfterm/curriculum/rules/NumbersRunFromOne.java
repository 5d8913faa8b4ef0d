package uk.halfterm.curriculum.rules;

import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;

import uk.halfterm.curriculum.authored.AuthoredProgramme;
import uk.halfterm.curriculum.authored.AuthoredSection;
import uk.halfterm.curriculum.authored.OutlinePath;

/** The sections beside each other have the numbers 1, 2, 3 and on. */
final class NumbersRunFromOne implements Rule {

    private static final String NUMBER = "number";

    @Override
    public void check(AuthoredProgramme programme, Consumer<Finding> findings) {
        check(programme.sections(), OutlinePath.PROGRAMME, findings);
        programme.everySection().forEach(placed -> check(placed.section().children(), placed.place(), findings));
    }

    private static void check(List<AuthoredSection> siblings, OutlinePath parent, Consumer<Finding> findings) {
        var seen = new HashSet<Integer>();
        for (var index = 0; index < siblings.size(); index++) {
            var number = siblings.get(index).head().number();
            if (!seen.add(number)) {
                findings.accept(
                        Finding.at(parent.section(index), NUMBER, "There is another one with the number " + number));
            }
        }
        for (var number = 1; number <= seen.size(); number++) {
            if (!seen.contains(number)) {
                findings.accept(Finding.at(
                        parent,
                        "sections",
                        "The section with the number " + number + " is missing: they run from 1 without a gap"));
                return;
            }
        }
    }
}
