package uk.halfterm.curriculum.authored;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import uk.halfterm.curriculum.ProgrammeSummary;

/** A whole programme as it is written, right or wrong: the rules say which. */
public record AuthoredProgramme(ProgrammeSummary summary, List<AuthoredSection> sections) {

    /** A section and where it stands; {@code level} is 1 for the first level. */
    public record Placed(OutlinePath place, AuthoredSection section) {

        public int level() {
            return place.sections().size();
        }
    }

    public AuthoredProgramme {
        sections = List.copyOf(sections);
    }

    /** Every section of every level, each before those in it. */
    public Stream<Placed> everySection() {
        return below(OutlinePath.PROGRAMME, sections);
    }

    private static Stream<Placed> below(OutlinePath parent, List<AuthoredSection> siblings) {
        return IntStream.range(0, siblings.size()).boxed().flatMap(index -> {
            var section = siblings.get(index);
            var place = parent.section(index);
            return Stream.concat(Stream.of(new Placed(place, section)), below(place, section.children()));
        });
    }
}
