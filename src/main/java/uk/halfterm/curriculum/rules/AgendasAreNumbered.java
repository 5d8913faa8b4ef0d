package uk.halfterm.curriculum.rules;

import java.util.HashSet;
import java.util.function.Consumer;

import uk.halfterm.curriculum.Agenda;
import uk.halfterm.curriculum.authored.AuthoredProgramme;

/** The meetings of a section are its first, second, third and on. */
final class AgendasAreNumbered implements Rule {

    private static final String WEEK = "week";

    @Override
    public void check(AuthoredProgramme programme, Consumer<Finding> findings) {
        programme.everySection().forEach(placed -> {
            var seen = new HashSet<Integer>();
            var items = placed.section().items();
            for (var index = 0; index < items.size(); index++) {
                if (items.get(index) instanceof Agenda agenda && !seen.add(agenda.week())) {
                    findings.accept(Finding.at(
                            placed.place().item(index), WEEK, "There are two with the number " + agenda.week()));
                }
            }
            for (var week = 1; week <= seen.size(); week++) {
                if (!seen.contains(week)) {
                    findings.accept(Finding.at(
                            placed.place(),
                            "agendas",
                            "The meeting with the number " + week + " is missing: they run from 1 without a gap"));
                    return;
                }
            }
        });
    }
}
