package uk.halfterm.schoolcalendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import uk.halfterm.shared.DateRange;
import uk.halfterm.shared.FaultyInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SchoolCalendarTest {

    private static final SchoolCalendar ENGLAND = RegionCalendars.readEngland();
    private static final AcademicYear YEAR_2023 = new AcademicYear(2023);
    private static final SchoolTerm SPRING_24 = SchoolTerm.of(YEAR_2023, Term.SPRING);

    @Test
    void coversTheAcademicYears2021To2031() {
        assertThat(ENGLAND.firstYear()).isEqualTo(new AcademicYear(2021));
        assertThat(ENGLAND.lastYear()).isEqualTo(new AcademicYear(2030));
    }

    @Test
    void springTerm2024StartsOnMonday8January() {
        var halfTerm = ENGLAND.halfTerm(SPRING_24, Half.FIRST);

        assertThat(halfTerm.first()).isEqualTo(LocalDate.of(2024, 1, 8));
        assertThat(halfTerm.first().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(halfTerm.last()).isEqualTo(LocalDate.of(2024, 2, 9));
        assertThat(halfTerm.weeks()).extracting(WorkingWeek::number).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void everyTrainingDayOfSeed004IsAWorkingDayOfItsTerm() {
        assertWorkingDays(Term.AUTUMN, "2023-09-18", "2023-09-19", "2023-09-20");
        assertWorkingDays(Term.SPRING, "2024-01-10", "2024-01-11", "2024-01-25", "2024-02-06");
        assertWorkingDays(Term.SUMMER, "2024-04-11", "2024-04-16");
    }

    @Test
    void specialBankHolidaysAreNoWorkingDays() {
        assertThat(ENGLAND.kindOf(LocalDate.of(2022, 6, 3)))
                .isEqualTo(new DayKind.BankHoliday("Platinum Jubilee bank holiday"));
        assertThat(ENGLAND.kindOf(LocalDate.of(2022, 6, 2))).isInstanceOf(DayKind.BankHoliday.class);
        assertThat(ENGLAND.isWorkingDay(LocalDate.of(2022, 5, 30))).isFalse();
        assertThat(ENGLAND.isWorkingDay(LocalDate.of(2022, 9, 19))).isFalse();
        assertThat(ENGLAND.isWorkingDay(LocalDate.of(2023, 5, 8))).isFalse();
        assertThat(ENGLAND.isWorkingDay(LocalDate.of(2023, 5, 9))).isTrue();
    }

    @Test
    void tellsEachKindOfDay() {
        assertThat(ENGLAND.kindOf(LocalDate.of(2024, 1, 8))).isEqualTo(new DayKind.TeachingDay());
        assertThat(ENGLAND.kindOf(LocalDate.of(2024, 1, 13))).isEqualTo(new DayKind.Weekend());
        assertThat(ENGLAND.kindOf(LocalDate.of(2023, 12, 25))).isEqualTo(new DayKind.BankHoliday("Christmas Day"));
        assertThat(ENGLAND.kindOf(LocalDate.of(2023, 12, 27))).isEqualTo(new DayKind.Holiday("Christmas holiday"));
        assertThat(ENGLAND.kindOf(LocalDate.of(2024, 2, 14)))
                .isEqualTo(new DayKind.Holiday("Spring half-term holiday"));
    }

    @Test
    void namesTheHolidaysOfAYearInOrder() {
        assertThat(ENGLAND.holidaysOf(YEAR_2023))
                .extracting(SchoolHoliday::name)
                .containsExactly(
                        "Summer holiday",
                        "Autumn half-term holiday",
                        "Christmas holiday",
                        "Spring half-term holiday",
                        "Easter holiday",
                        "Summer half-term holiday",
                        "Summer holiday");
    }

    @Test
    void inAHolidayTheHalfTermThatComesNextCounts() {
        var inChristmasHoliday = LocalDate.of(2023, 12, 27);

        assertThat(ENGLAND.halfTermOn(inChristmasHoliday)).isEmpty();
        assertThat(ENGLAND.currentOrNext(inChristmasHoliday).ref()).isEqualTo(HalfTermRef.of(SPRING_24, Half.FIRST));
        assertThat(ENGLAND.currentOrNext(LocalDate.of(2024, 8, 1)).term()).isEqualTo(SPRING_24.plus(2));
    }

    @Test
    void aWeekWithABankHolidayIsShorterButCounts() {
        var afterMayDay = LocalDate.of(2024, 5, 7);

        var week = ENGLAND.halfTermOn(afterMayDay)
                .orElseThrow()
                .weekOn(afterMayDay)
                .orElseThrow();

        assertThat(week.monday()).isEqualTo(LocalDate.of(2024, 5, 6));
        assertThat(week.firstWorkingDay()).isEqualTo(afterMayDay);
        assertThat(week.workingDays()).hasSize(4);
    }

    @Test
    void saysWhichYearsAreProjected() {
        assertThat(ENGLAND.statusOf(YEAR_2023)).isEqualTo(DatesStatus.PUBLISHED);
        assertThat(ENGLAND.sourceOf(YEAR_2023)).contains("Birmingham City Council");
        assertThat(ENGLAND.statusOf(new AcademicYear(2030))).isEqualTo(DatesStatus.PROJECTED);
    }

    @Test
    void refusesADayThatNoFileCovers() {
        assertThatThrownBy(() -> ENGLAND.halfTermOn(LocalDate.of(2021, 8, 31))).isInstanceOf(NotCovered.class);
        assertThatThrownBy(() -> ENGLAND.currentOrNext(LocalDate.of(2031, 8, 31)))
                .isInstanceOf(NotCovered.class);
        assertThatThrownBy(() -> ENGLAND.halfTermsOf(new AcademicYear(2031))).isInstanceOf(NotCovered.class);
    }

    @Property
    void everyDayBelongsToExactlyOneHalfTermOrOneNamedHoliday(@ForAll("days") LocalDate day) {
        long halfTerms = ENGLAND.halfTermsOf(AcademicYear.of(day)).stream()
                .filter(halfTerm -> halfTerm.days().contains(day))
                .count();
        long holidays = ENGLAND.holidaysOf(AcademicYear.of(day)).stream()
                .filter(holiday -> holiday.days().contains(day))
                .count();

        assertThat(halfTerms + holidays).isEqualTo(1);
        assertThat(ENGLAND.halfTermOn(day).isPresent()).isEqualTo(halfTerms == 1);
        assertThat(ENGLAND.holidayOn(day).isPresent()).isEqualTo(holidays == 1);
    }

    @Property
    void everyYearHasSixHalfTermsInOrder(@ForAll("years") AcademicYear year) {
        var halfTerms = ENGLAND.halfTermsOf(year);

        assertThat(halfTerms).extracting(HalfTerm::ref).hasSize(6).isSorted().doesNotHaveDuplicates();
        for (int later = 1; later < halfTerms.size(); later++) {
            assertThat(halfTerms.get(later - 1).last())
                    .isBefore(halfTerms.get(later).first());
        }
    }

    @Property
    void aHalfTermHasFourToEightWorkingWeeks(@ForAll("years") AcademicYear year) {
        assertThat(ENGLAND.halfTermsOf(year))
                .allSatisfy(halfTerm -> assertThat(halfTerm.weeks()).hasSizeBetween(4, 8));
    }

    @Property
    void aYearHas195SchoolDaysLessItsSpecialBankHolidays(@ForAll("years") AcademicYear year) {
        long special = Stream.of(LocalDate.of(2022, 9, 19), LocalDate.of(2023, 5, 8))
                .filter(day -> AcademicYear.of(day).equals(year))
                .count();

        long schoolDays = DateRange.of(year.first(), year.last())
                .days()
                .filter(ENGLAND::isWorkingDay)
                .count();

        assertThat(schoolDays).isEqualTo(195 - special);
    }

    @Property
    void aWorkingWeekNeverLiesInAHoliday(
            @ForAll("calendars") SchoolCalendar calendar, @ForAll("years") AcademicYear year) {
        for (var halfTerm : calendar.halfTermsOf(year)) {
            for (var week : halfTerm.weeks()) {
                assertThat(week.workingDays()).isNotEmpty().allSatisfy(day -> {
                    assertThat(calendar.holidayOn(day)).isEmpty();
                    assertThat(calendar.kindOf(day)).isEqualTo(new DayKind.TeachingDay());
                    assertThat(week.days().contains(day)).isTrue();
                });
            }
        }
    }

    @Property
    void weeksAreNumberedFromOneInTheOrderOfTheirMondays(
            @ForAll("calendars") SchoolCalendar calendar, @ForAll("years") AcademicYear year) {
        for (var halfTerm : calendar.halfTermsOf(year)) {
            assertThat(halfTerm.weeks())
                    .extracting(WorkingWeek::number)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, halfTerm.weeks().size())
                                    .boxed()
                                    .toList());
            assertThat(halfTerm.weeks())
                    .extracting(WorkingWeek::monday)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Property
    void everyWorkingDayLiesInExactlyOneWorkingWeek(
            @ForAll("calendars") SchoolCalendar calendar, @ForAll("days") LocalDate day) {
        long weeks = calendar.halfTermsOf(AcademicYear.of(day)).stream()
                .flatMap(halfTerm -> halfTerm.weeks().stream())
                .filter(week -> week.workingDays().contains(day))
                .count();

        assertThat(weeks).isEqualTo(calendar.isWorkingDay(day) ? 1 : 0);
    }

    @Property
    void bankHolidaysFollowTheLawOfEngland(@ForAll("years") AcademicYear year) {
        assertThat(DateRange.of(year.first(), year.last())
                        .days()
                        .filter(day -> ENGLAND.kindOf(day) instanceof DayKind.BankHoliday))
                .containsExactlyElementsOf(BankHolidaysByLaw.of(year));
    }

    @Test
    void aSchoolLaysItsInsetDaysOverTheRegion() {
        var inset = LocalDate.of(2024, 1, 8);

        var own = ENGLAND.with(OwnCalendar.ofInsetDays(inset));

        assertThat(own.kindOf(inset)).isEqualTo(new DayKind.InsetDay());
        assertThat(own.isWorkingDay(inset)).isFalse();
        assertThat(own.halfTerm(SPRING_24, Half.FIRST).weeks().getFirst().firstWorkingDay())
                .isEqualTo(LocalDate.of(2024, 1, 9));
        assertThat(ENGLAND.isWorkingDay(inset)).isTrue();
    }

    @Test
    void aSchoolMovesItsHalfTermWeek() {
        var moved = new MovedHalfTerm(SPRING_24, DateRange.of(LocalDate.of(2024, 2, 19), LocalDate.of(2024, 2, 23)));

        var own = ENGLAND.with(new OwnCalendar(List.of(), List.of(moved)));

        assertThat(own.halfTerm(SPRING_24, Half.FIRST).last()).isEqualTo(LocalDate.of(2024, 2, 16));
        assertThat(own.halfTerm(SPRING_24, Half.SECOND).first()).isEqualTo(LocalDate.of(2024, 2, 26));
        assertThat(own.isWorkingDay(LocalDate.of(2024, 2, 14))).isTrue();
        assertThat(own.kindOf(LocalDate.of(2024, 2, 20))).isEqualTo(new DayKind.Holiday("Spring half-term holiday"));
    }

    @Test
    void refusesOwnDatesThatDoNotFitAllAtOnce() {
        var outside = new MovedHalfTerm(SPRING_24, DateRange.of(LocalDate.of(2024, 4, 15), LocalDate.of(2024, 4, 19)));
        var own = new OwnCalendar(
                List.of(LocalDate.of(2023, 12, 25), LocalDate.of(2024, 1, 8), LocalDate.of(2050, 1, 3)),
                List.of(outside));

        assertThatThrownBy(() -> ENGLAND.with(own))
                .isInstanceOfSatisfying(
                        FaultyInput.class,
                        refused -> assertThat(refused.faults()).hasSize(3))
                .hasMessageContaining("It must lie inside Spring term 2023 to 2024")
                .hasMessageContaining("Monday 25 December 2023 is not a school day")
                .hasMessageContaining("There are no dates for 3 January 2050");
    }

    @Provide
    Arbitrary<AcademicYear> years() {
        return Arbitraries.integers().between(2021, 2030).map(AcademicYear::new);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2021, 9, 1).toEpochDay(),
                        LocalDate.of(2031, 8, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<SchoolCalendar> calendars() {
        return days().filter(ENGLAND::isWorkingDay)
                .list()
                .ofMaxSize(20)
                .map(insetDays -> ENGLAND.with(new OwnCalendar(insetDays, List.of())));
    }

    private static void assertWorkingDays(Term term, String... days) {
        assertThat(Stream.of(days).map(LocalDate::parse)).allSatisfy(day -> {
            assertThat(ENGLAND.isWorkingDay(day)).isTrue();
            assertThat(ENGLAND.halfTermOn(day).orElseThrow().term()).isEqualTo(SchoolTerm.of(YEAR_2023, term));
        });
    }
}
