package uk.halfterm.curriculum;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

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
import uk.halfterm.curriculum.folder.ContentFiles;
import uk.halfterm.curriculum.folder.ProgrammeFolder;
import uk.halfterm.schoolcalendar.AcademicYear;
import uk.halfterm.schoolcalendar.Half;
import uk.halfterm.schoolcalendar.HalfTermRef;
import uk.halfterm.schoolcalendar.RegionCalendars;
import uk.halfterm.schoolcalendar.SchoolTerm;
import uk.halfterm.schoolcalendar.Term;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/** The plan of the ECF programme, as its authors wrote it in {@code content/ecf/programme.yaml}. */
class BySchoolTermsTest {

    private static final BySchoolTerms ECF = ProgrammeFolder.read(
                    ContentFiles.under(Path.of("content")), ProgrammeId.of("ecf"))
            .summary()
            .plan()
            .orElseThrow();

    private static final SchoolTerm SPRING_2024 = SchoolTerm.of(new AcademicYear(2023), Term.SPRING);

    /** Seed 004, "During the Spring Term 23-24, your ECT will be working through blocks ...". */
    @ParameterizedTest
    @CsvSource({
        "April 21-22 Cohort, 6, 11, 12",
        "September 22 – 23 Cohort, 5, 9, 10",
        "January 22-23 Cohort, 4, 7, 8",
        "April 22-23 Cohort, 3, 5, 6"
    })
    void theCohortsOfSeed004AreInTheirBlocksInSpring2024(String label, int term, int first, int second) {
        var start = CohortStart.parse(label);

        assertThat(ECF.at(start, HalfTermRef.of(SPRING_2024, Half.FIRST))).contains(new TermHalf(term, Half.FIRST));
        assertThat(ECF.term(term).sections()).containsExactly(first, second);
    }

    /** Seed 004, "Mentor training events" before September 2023, for September 2023 and from January 2024; "-" is no event. */
    @ParameterizedTest
    @CsvSource({
        "April 22-23, FACE_TO_FACE FACE_TO_FACE - VIRTUAL - FACE_TO_FACE",
        "September 22-23, FACE_TO_FACE FACE_TO_FACE - VIRTUAL - FACE_TO_FACE",
        "September 23-24, FACE_TO_FACE VIRTUAL VIRTUAL - - -",
        "January 23-24, EITHER EITHER EITHER EITHER EITHER EITHER",
        "September 24-25, EITHER EITHER EITHER EITHER EITHER EITHER"
    })
    void mentorsHaveTheEventsOfTheirCohort(String label, String modes) {
        assertThat(events(Audience.MENTOR, CohortStart.parse(label))).isEqualTo(modes);
    }

    @ParameterizedTest
    @CsvSource({"April 21-22", "September 23-24", "January 23-24"})
    void menteesHaveAnEventEachTerm(String label) {
        assertThat(events(Audience.MENTEE, CohortStart.parse(label)))
                .isEqualTo("EITHER EITHER EITHER EITHER EITHER EITHER");
    }

    private static String events(Audience role, CohortStart start) {
        return IntStream.rangeClosed(1, ECF.terms().size())
                .mapToObj(term -> ECF.event(role, start, term).map(Enum::name).orElse("-"))
                .collect(joining(" "));
    }

    @Test
    void meetsWeeklyInTheFirstYearAndFortnightlyInTheSecond() {
        assertThat(ECF.terms().subList(0, 3)).extracting(PlannedTerm::cadence).containsOnly(Cadence.WEEKLY);
        assertThat(ECF.terms().subList(3, 6)).extracting(PlannedTerm::cadence).containsOnly(Cadence.FORTNIGHTLY);
    }

    @Test
    void lastsSixTermsForBothRoles() {
        assertThat(ECF.termsOf(Audience.MENTEE)).isEqualTo(6);
        assertThat(ECF.termsOf(Audience.MENTOR)).isEqualTo(6);
        assertThat(ECF.halfTerms()).isEqualTo(12);
        assertThat(ECF.last()).isEqualTo(new TermHalf(6, Half.SECOND));
    }

    @Test
    void isNowhereBeforeAndAfterIt() {
        var start = CohortStart.parse("September 23-24");

        assertThat(ECF.schoolTerms(start)).hasSize(6).startsWith(start.firstTerm());
        assertThat(ECF.schoolTerms(start).getLast().key()).isEqualTo("2024-25/summer");
        assertThat(ECF.at(start, HalfTermRef.of(start.firstTerm().plus(-1), Half.SECOND)))
                .isEmpty();
        assertThat(ECF.at(start, HalfTermRef.of(start.firstTerm().plus(6), Half.FIRST)))
                .isEmpty();
    }

    @Test
    void block3IsCurrentForSeptember2023On8January2024() {
        var halfTerm = RegionCalendars.readEngland().currentOrNext(LocalDate.of(2024, 1, 8));

        var at = ECF.at(CohortStart.parse("September 23-24"), halfTerm.ref()).orElseThrow();

        assertThat(ECF.sections(at)).isEqualTo(List.of(3));
    }

    @Property
    void everyBlockHasItsOwnHalfTerm(
            @ForAll("starts") CohortStart start, @ForAll @IntRange(min = 1, max = 12) int block) {
        var at = ECF.firstOf(block).orElseThrow();

        assertThat(at.number()).isEqualTo(block);
        assertThat(at.term()).isEqualTo((block + 1) / 2);
        assertThat(ECF.sections(at)).containsExactly(block);
        assertThat(ECF.at(start, ECF.when(start, at))).contains(at);
    }

    @Provide
    Arbitrary<CohortStart> starts() {
        return Combinators.combine(
                        Arbitraries.of(Intake.class),
                        Arbitraries.integers().between(2015, 2040).map(AcademicYear::new))
                .as(CohortStart::of);
    }
}
