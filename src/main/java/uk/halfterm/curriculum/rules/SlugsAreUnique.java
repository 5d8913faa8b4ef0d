package uk.halfterm.curriculum.rules;

import java.util.HashMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import uk.halfterm.curriculum.authored.AuthoredProgramme;

/** An item is named by its slug in the whole programme, for ever, so that what people did with it is kept when it moves. */
final class SlugsAreUnique implements Rule {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    /** The word of the address that serves a section's agendas as one file. */
    private static final Set<String> RESERVED = Set.of("pack");

    @Override
    public void check(AuthoredProgramme programme, Consumer<Finding> findings) {
        var titles = new HashMap<String, String>();
        programme.everySection().forEach(placed -> {
            var items = placed.section().items();
            for (var index = 0; index < items.size(); index++) {
                var slug = items.get(index).slug();
                var first = titles.putIfAbsent(slug, items.get(index).title());
                Consumer<String> fault = found(findings, placed, index);
                if (!SHAPE.matcher(slug).matches()) {
                    fault.accept("Write the slug in lower-case words with hyphens, not \"" + slug + "\"");
                } else if (RESERVED.contains(slug)) {
                    fault.accept("The slug \"" + slug + "\" is taken by Halfterm itself");
                } else if (first != null) {
                    fault.accept("The slug \"" + slug + "\" is already used by \"" + first + "\"");
                }
            }
        });
    }

    private static Consumer<String> found(Consumer<Finding> findings, AuthoredProgramme.Placed placed, int index) {
        return reason -> findings.accept(Finding.at(placed.place().item(index), "slug", reason));
    }
}
