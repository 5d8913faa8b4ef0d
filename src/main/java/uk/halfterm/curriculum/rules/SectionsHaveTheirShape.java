package uk.halfterm.curriculum.rules;

import java.util.function.Consumer;

import uk.halfterm.curriculum.authored.AuthoredProgramme;
import uk.halfterm.curriculum.authored.AuthoredProgramme.Placed;
import uk.halfterm.curriculum.authored.OutlinePath;

/** A section has a title and a summary, lies no deeper than the outline goes, and is empty while it is only announced. */
final class SectionsHaveTheirShape implements Rule {

    @Override
    public void check(AuthoredProgramme programme, Consumer<Finding> findings) {
        if (programme.sections().isEmpty()) {
            findings.accept(Finding.at(OutlinePath.PROGRAMME, "sections", "A programme has at least one section"));
        }
        var levels = programme.summary().levels().size();
        programme.everySection().forEach(placed -> {
            requireWords(placed, findings);
            if (placed.level() > levels) {
                findings.accept(Finding.at(
                        placed.place(), "number", "The outline in programme.yaml has no level for a section in here"));
            }
            var section = placed.section();
            if (section.head().isAnnounced()
                    && !(section.items().isEmpty() && section.children().isEmpty())) {
                findings.accept(Finding.at(
                        placed.place(), "state", "A section that is only announced has no items and no sections yet"));
            }
        });
    }

    private static void requireWords(Placed placed, Consumer<Finding> findings) {
        if (placed.section().head().title().isBlank()) {
            findings.accept(Finding.at(placed.place(), "title", "Empty"));
        }
        if (placed.section().head().summary().isBlank()) {
            findings.accept(Finding.at(placed.place(), "summary", "Empty"));
        }
    }
}
