package uk.halfterm.cohort;

import java.time.LocalDate;
import java.time.YearMonth;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.halfterm.schoolcalendar.AcademicYear;
import uk.halfterm.schoolcalendar.Half;
import uk.halfterm.schoolcalendar.HalfTermRef;
import uk.halfterm.schoolcalendar.RegionCalendars;
import uk.halfterm.schoolcalendar.SchoolTerm;
import uk.halfterm.schoolcalendar.Term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CohortStartTest {

    private static final SchoolTerm SPRING_2024 = SchoolTerm.of(new AcademicYear(2023), Term.SPRING);

    /** Seed 004, "During the Spring Term 23-24, your ECT will be working through blocks ...". */
    @ParameterizedTest
    @CsvSource({
        "April 21-22 Cohort, 6, 11, 12",
        "September 22 – 23 Cohort, 5, 9, 10",
        "January 22-23 Cohort, 4, 7, 8",
        "April 22-23 Cohort, 3, 5, 6"
    })
    void theCohortsOfSeed004AreInTheirBlocksInSpring2024(String label, int termNumber, int first, int second) {
        var start = CohortStart.parse(label);

        assertThat(start.termNumber(SPRING_2024)).hasValue(termNumber);
        assertThat(start.blocksIn(SPRING_2024)).containsExactly(first, second);
    }

    @ParameterizedTest
    @CsvSource({
        "September 22 – 23 Cohort, SEPTEMBER, 2022, 2022-09, september-22-23",
        "January 23-24, JANUARY, 2023, 2024-01, january-23-24",
        "April 22-23, APRIL, 2022, 2023-04, april-22-23",
        "september-23-24, SEPTEMBER, 2023, 2023-09, september-23-24",
        "'  SEPTEMBER 2023—24 ', SEPTEMBER, 2023, 2023-09, september-23-24"
    })
    void readsLabelsAsPeopleWriteThem(String label, Intake intake, int year, YearMonth startsOn, String id) {
        var start = CohortStart.parse(label);

        assertThat(start).isEqualTo(CohortStart.of(intake, new AcademicYear(year)));
        assertThat(start.startsOn()).isEqualTo(startsOn);
        assertThat(start.id()).isEqualTo(CohortId.of(id));
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

    @Test
    void knowsItsSixTermsAndNoBlockOutsideThem() {
        var start = CohortStart.parse("September 23-24");

        assertThat(start.schoolTerms()).hasSize(6).startsWith(start.firstTerm());
        assertThat(start.firstTerm().key()).isEqualTo("2023-24/autumn");
        assertThat(start.schoolTerms().getLast().key()).isEqualTo("2024-25/summer");
        assertThat(start.blocksIn(start.firstTerm().plus(-1))).isEmpty();
        assertThat(start.blocksIn(start.firstTerm().plus(6))).isEmpty();
        assertThat(start.blockIn(HalfTermRef.of(start.firstTerm().plus(6), Half.FIRST)))
                .isEmpty();
    }

    @Test
    void block3IsCurrentForSeptember2023On8January2024() {
        var halfTerm = RegionCalendars.readEngland().currentOrNext(LocalDate.of(2024, 1, 8));

        assertThat(CohortStart.parse("September 23-24").blockIn(halfTerm)).hasValue(3);
    }

    @Property
    void everyBlockHasItsOwnHalfTerm(
            @ForAll("starts") CohortStart start, @ForAll @IntRange(min = 1, max = 12) int block) {
        var halfTerm = start.halfTermOfBlock(block);

        assertThat(start.blockIn(halfTerm)).hasValue(block);
        assertThat(start.blocksIn(halfTerm.term())).contains(block);
        assertThat(start.termNumber(halfTerm.term())).hasValue((block + 1) / 2);
    }

    @Property
    void readsItsOwnLabelAndId(@ForAll("starts") CohortStart start) {
        assertThat(CohortStart.parse(start.label())).isEqualTo(start);
        assertThat(CohortStart.parse(start.id().value())).isEqualTo(start);
    }

    @Provide
    Arbitrary<CohortStart> starts() {
        return Combinators.combine(
                        Arbitraries.of(Intake.class),
                        Arbitraries.integers().between(2015, 2040).map(AcademicYear::new))
                .as(CohortStart::of);
    }
}
