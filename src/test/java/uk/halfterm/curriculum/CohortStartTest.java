package uk.halfterm.curriculum;

import java.time.LocalDate;
import java.time.YearMonth;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.halfterm.schoolcalendar.AcademicYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CohortStartTest {

    @ParameterizedTest
    @CsvSource({
        "September 22 – 23 Cohort, SEPTEMBER, 2022, 2022-09, september-22-23",
        "January 23-24, JANUARY, 2023, 2024-01, january-23-24",
        "April 22-23, APRIL, 2022, 2023-04, april-22-23",
        "september-23-24, SEPTEMBER, 2023, 2023-09, september-23-24",
        "'  SEPTEMBER 2023—24 ', SEPTEMBER, 2023, 2023-09, september-23-24"
    })
    void readsLabelsAsPeopleWriteThem(String label, Intake intake, int year, YearMonth startsOn, String key) {
        var start = CohortStart.parse(label);

        assertThat(start).isEqualTo(CohortStart.of(intake, new AcademicYear(year)));
        assertThat(start.startsOn()).isEqualTo(startsOn);
        assertThat(start.key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"March 23-24", "September 23-25", "September 23", "23-24", "", "September"})
    void refusesLabelsThatNameNoStart(String label) {
        assertThatThrownBy(() -> CohortStart.parse(label))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("like September 23-24");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-09-01, September 23-24",
        "2023-12-31, September 23-24",
        "2024-01-01, January 23-24",
        "2024-03-31, January 23-24",
        "2024-04-01, April 23-24",
        "2024-05-31, April 23-24",
        "2024-06-01, September 24-25",
        "2024-08-31, September 24-25"
    })
    void aStartAfter31MayBelongsToTheNextYearsCohort(LocalDate inductionStart, String label) {
        var start = CohortStart.forInductionStart(inductionStart);

        assertThat(start.label()).isEqualTo(label);
        assertThat(start.intake()).isEqualTo(Intake.forInductionStart(inductionStart));
    }

    @Property
    void readsItsOwnLabelAndKey(@ForAll("starts") CohortStart start) {
        assertThat(CohortStart.parse(start.label())).isEqualTo(start);
        assertThat(CohortStart.parse(start.key())).isEqualTo(start);
    }

    @Provide
    Arbitrary<CohortStart> starts() {
        return Combinators.combine(
                        Arbitraries.of(Intake.class),
                        Arbitraries.integers().between(2015, 2040).map(AcademicYear::new))
                .as(CohortStart::of);
    }
}
