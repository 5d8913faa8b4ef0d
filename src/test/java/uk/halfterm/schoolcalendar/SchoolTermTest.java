package uk.halfterm.schoolcalendar;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SchoolTermTest {

    private static final SchoolTerm SPRING_24 = SchoolTerm.of(new AcademicYear(2023), Term.SPRING);

    @Test
    void isNamedForPeople() {
        assertThat(SPRING_24.label()).isEqualTo("Spring term 2023 to 2024");
        assertThat(SPRING_24.shortLabel()).isEqualTo("Spring 24");
        assertThat(SPRING_24.plus(-1).shortLabel()).isEqualTo("Autumn 23");
        assertThat(HalfTermRef.of(SPRING_24, Half.FIRST).label()).isEqualTo("Spring term 2023 to 2024, first half");
    }

    @Test
    void isKeptAsYearAndTerm() {
        assertThat(SPRING_24.key()).isEqualTo("2023-24/spring");
        assertThat(SchoolTerm.parse("2023-24/spring")).isEqualTo(SPRING_24);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-24", "2023-24/winter", "2023-24/SPRING", "spring", "/spring"})
    void refusesWhatIsNoTerm(String key) {
        assertThatThrownBy(() -> SchoolTerm.parse(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void goesOnOverTheEndOfTheYear() {
        assertThat(SPRING_24.plus(2)).isEqualTo(SchoolTerm.of(new AcademicYear(2024), Term.AUTUMN));
        assertThat(SPRING_24.plus(-2)).isEqualTo(SchoolTerm.of(new AcademicYear(2022), Term.SUMMER));
    }

    @Property
    void countsTheTermsThatItWent(@ForAll @IntRange(min = -60, max = 60) int terms) {
        assertThat(SPRING_24.plus(terms).termsSince(SPRING_24)).isEqualTo(terms);
    }
}
