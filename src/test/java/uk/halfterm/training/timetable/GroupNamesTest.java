package uk.halfterm.training.timetable;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import uk.halfterm.cohort.GroupId;
import uk.halfterm.cohort.GroupSummary;

import static org.assertj.core.api.Assertions.assertThat;

class GroupNamesTest {

    private final GroupNames groups = known("Freddo", "Twirl", "Dairy Milk", "Mini Eggs", "Buttons", "Crunchie");

    @Test
    void readsAndAndCommasBetweenGroups() {
        assertThat(read("Freddo and Twirl")).containsExactly("Freddo", "Twirl");
        assertThat(read("freddo,TWIRL & dairy  milk")).containsExactly("Freddo", "Twirl", "Dairy Milk");
    }

    @Test
    void findsTheMissingCommaByTheKnownNames() {
        var parse = groups.read("Mini Eggs, Buttons Crunchie").orElseThrow();

        assertThat(parse.written()).isEqualTo("Mini Eggs, Buttons, Crunchie");
        assertThat(parse.missingSeparators()).isEqualTo(1);
    }

    @Test
    void keepsAKnownNameWholeThatHoldsAnAnd() {
        var salted = known("Salt and Vinegar", "Salt", "Vinegar");

        assertThat(salted.read("Salt and Vinegar").orElseThrow().written()).isEqualTo("Salt and Vinegar");
        assertThat(salted.read("Salt, Vinegar").orElseThrow().written()).isEqualTo("Salt, Vinegar");
    }

    @Test
    void knowsNothingOfAWordThatIsNoGroup() {
        assertThat(groups.read("Freddo and Twix")).isEmpty();
        assertThat(groups.read("Mini")).isEmpty();
        assertThat(groups.read("and")).isEmpty();
        assertThat(groups.read("<b>Freddo</b>")).isEmpty();
        assertThat(groups.read("")).isEmpty();
    }

    private List<String> read(String cell) {
        return groups.read(cell).orElseThrow().groups().stream()
                .map(GroupSummary::name)
                .toList();
    }

    private static GroupNames known(String... names) {
        return new GroupNames(Stream.of(names)
                .map(name -> new GroupSummary(new GroupId("ecf.september-23-24/" + name), name))
                .toList());
    }
}
