package uk.halfterm.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import uk.halfterm.curriculum.Cadence;
import uk.halfterm.curriculum.ItemId;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.schoolcalendar.AcademicYear;
import uk.halfterm.schoolcalendar.Half;
import uk.halfterm.schoolcalendar.HalfTerm;
import uk.halfterm.schoolcalendar.RegionCalendars;
import uk.halfterm.schoolcalendar.SchoolCalendar;
import uk.halfterm.schoolcalendar.SchoolTerm;
import uk.halfterm.schoolcalendar.Term;
import uk.halfterm.schoolcalendar.WorkingWeek;

import static org.assertj.core.api.Assertions.assertThat;

class MeetingRhythmTest {

    private static final SchoolCalendar ENGLAND = RegionCalendars.readEngland();

    @Property
    void meetsInEachWorkingWeekOfTheFirstYear(@ForAll("halfTerms") HalfTerm halfTerm) {
        assertThat(MeetingRhythm.expected(halfTerm, Cadence.WEEKLY, List.of()))
                .extracting(ExpectedMeeting::week)
                .isEqualTo(halfTerm.weeks());
    }

    @Property
    void meetsInEverySecondWorkingWeekOfTheSecondYearFromTheFirstOn(@ForAll("halfTerms") HalfTerm halfTerm) {
        assertThat(MeetingRhythm.expected(halfTerm, Cadence.FORTNIGHTLY, List.of()))
                .extracting(meeting -> meeting.week().number())
                .isEqualTo(IntStream.rangeClosed(1, halfTerm.weeks().size())
                        .filter(number -> number % 2 == 1)
                        .boxed()
                        .toList());
    }

    @Property
    void neverMeetsOnADayWithoutTeaching(
            @ForAll("halfTerms") HalfTerm halfTerm, @ForAll Cadence cadence, @ForAll DayOfWeek ownDay) {
        assertThat(MeetingRhythm.expected(halfTerm, cadence, List.of(), ownDay))
                .allMatch(meeting -> ENGLAND.isWorkingDay(meeting.on()))
                .allMatch(meeting -> meeting.week().workingDays().contains(meeting.on()));
    }

    @Property
    void meetsOnTheOwnWeekdayUnlessThatIsNoWorkingDay(
            @ForAll("halfTerms") HalfTerm halfTerm, @ForAll Cadence cadence, @ForAll DayOfWeek ownDay) {
        assertThat(MeetingRhythm.expected(halfTerm, cadence, List.of(), ownDay))
                .allMatch(meeting -> meeting.on().getDayOfWeek() == ownDay || lacks(meeting.week(), ownDay));
    }

    @Property
    void givesTheNthMeetingTheNthAgenda(
            @ForAll("halfTerms") HalfTerm halfTerm,
            @ForAll Cadence cadence,
            @ForAll("agendas") List<ItemSummary> agendas) {
        var meetings = MeetingRhythm.expected(halfTerm, cadence, agendas);

        assertThat(meetings).extracting(ExpectedMeeting::number).isSorted().doesNotHaveDuplicates();
        assertThat(meetings)
                .allSatisfy(meeting -> assertThat(meeting.agenda())
                        .isEqualTo(meeting.number() <= agendas.size() ? agendas.get(meeting.number() - 1) : null));
    }

    @Example
    void meetsTheDayAfterABankHolidayMonday() {
        var summer = ENGLAND.halfTerm(SchoolTerm.of(new AcademicYear(2023), Term.SUMMER), Half.FIRST);

        assertThat(MeetingRhythm.expected(summer, Cadence.WEEKLY, List.of()))
                .extracting(ExpectedMeeting::on)
                .contains(LocalDate.of(2024, 5, 7))
                .doesNotContain(LocalDate.of(2024, 5, 6));
    }

    @Provide
    Arbitrary<HalfTerm> halfTerms() {
        var years = Arbitraries.integers()
                .between(ENGLAND.firstYear().startYear(), ENGLAND.lastYear().startYear());
        return Combinators.combine(years, Arbitraries.of(Term.class), Arbitraries.of(Half.class))
                .as((year, term, half) -> ENGLAND.halfTerm(SchoolTerm.of(new AcademicYear(year), term), half));
    }

    @Provide
    Arbitrary<List<ItemSummary>> agendas() {
        return Arbitraries.integers()
                .between(0, 10)
                .map(count -> IntStream.range(0, count)
                        .mapToObj(MeetingRhythmTest::agenda)
                        .toList());
    }

    private static ItemSummary agenda(int number) {
        var ecf = ProgrammeId.of("ecf");
        return new ItemSummary(
                new ItemId(ecf, "meeting-" + number),
                SectionRef.of(ecf, 3),
                ItemKind.AGENDA,
                "Meeting",
                "",
                45,
                10,
                number,
                false);
    }

    private static boolean lacks(WorkingWeek week, DayOfWeek day) {
        return week.workingDays().stream().noneMatch(working -> working.getDayOfWeek() == day);
    }
}
