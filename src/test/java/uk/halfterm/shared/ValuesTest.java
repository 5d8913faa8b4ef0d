package uk.halfterm.shared;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The values every module uses, and what they refuse. */
class ValuesTest {

    @ParameterizedTest
    @CsvSource({
        "ada@school.example, ada@school.example",
        "' Ada.Brook@School.Example ', ada.brook@school.example",
        "o'neill+ect@st-mary.sch.uk, o'neill+ect@st-mary.sch.uk"
    })
    void anEmailAddressIsKeptInSmallLetters(String written, String kept) {
        assertThat(EmailAddress.of(written).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@school",
                "@school.example",
                "ada@school.e",
                "ada brook@school.example",
                "ada@school.example, ben@school.example",
                "Ada <ada@school.example>",
                "ada@@school.example",
                "a..b@school.example",
                ".a@school.example",
                "a@school..example",
                "a@.school.example",
                "mailto:a@school.example",
                "a’b@school.example",
                "a@school.example|b.example",
                "trial\u200b@school.example"
            })
    void anEmailAddressHasItsShape(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmailAddress.of(written))
                .withMessage("Enter an email address in the correct format, like name@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trial@school.example\u00a0", "\ufefftrial@school.example", "\u200btrial@school.example\n"})
    void anEmailAddressLosesWhatNobodySeesAroundIt(String pasted) {
        assertThat(EmailAddress.of(pasted).value()).isEqualTo("trial@school.example");
    }

    /** Somebody may sign in with it today. */
    @Test
    void anEmailAddressThatWasAcceptedOnceIsStillRead() {
        assertThat(new EmailAddress("a..b@school.example").value()).isEqualTo("a..b@school.example");
    }

    @Test
    void aNameIsSeenAndStandsOnOneLine() {
        assertThat(PersonName.of("\u200bAda\u00a0", "Brook").full()).isEqualTo("Ada Brook");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonName.of("\u200b\u2060", "Brook"))
                .withMessage("Enter a first name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonName.of("Ada", "Brook\nHead teacher"))
                .withMessage("Write the last name on one line, without tabs");
    }

    @Test
    void aNameKeepsTheLettersOfItsPerson() {
        assertThat(PersonName.of(" Siân ", "van der Berg").full()).isEqualTo("Siân van der Berg");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonName.of(" ", "Brook"))
                .withMessage("Enter a first name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonName.of("Ada", ""))
                .withMessage("Enter a last name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonName.of("Ada", "B".repeat(101)))
                .withMessage("Shorten the last name to 100 characters");
    }

    @ParameterizedTest
    @CsvSource({"B42 2TU, B42 2TU", "b422tu, B42 2TU", "' ec1a 1bb ', EC1A 1BB", "m1 1ae, M1 1AE"})
    void aPostcodeIsWrittenInOneWay(String written, String kept) {
        assertThat(Postcode.of(written).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "B42", "B42  2TU", "2TU B42", "B42 2T", "B42-2TU"})
    void aPostcodeIsWhole(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Postcode.of(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "1234567", "12345a", ""})
    void aUrnHasSixDigitsOrFive(String written) {
        assertThat(Urn.of(" 138921 ").value()).isEqualTo("138921");
        assertThat(Urn.of("20123").value()).isEqualTo("20123");
        assertThatIllegalArgumentException().isThrownBy(() -> Urn.of(written));
    }

    @Property
    void aPeriodHoldsExactlyItsDays(@ForAll("periods") DateRange period, @ForAll("days") LocalDate day) {
        assertThat(period.contains(day)).isEqualTo(period.days().anyMatch(day::equals));
        assertThat(period.length()).isEqualTo(period.days().count());
    }

    @Property
    void periodsOverlapWhenTheyShareADay(@ForAll("periods") DateRange one, @ForAll("periods") DateRange other) {
        assertThat(one.overlaps(other))
                .isEqualTo(one.days().anyMatch(other::contains))
                .isEqualTo(other.overlaps(one));
    }

    @Property
    void anOpenPeriodGoesOnForEver(@ForAll("days") LocalDate from, @ForAll("periods") DateRange other) {
        var open = DateRange.since(from);

        assertThat(open.contains(from.plusYears(100))).isTrue();
        assertThat(open.contains(from.minusDays(1))).isFalse();
        assertThat(open.overlaps(other)).isEqualTo(other.days().anyMatch(open::contains));
        assertThatIllegalStateException().isThrownBy(open::length);
    }

    @Test
    void aPeriodDoesNotEndBeforeItStarts() {
        var day = LocalDate.of(2024, 1, 8);

        assertThatIllegalArgumentException().isThrownBy(() -> DateRange.of(day, day.minusDays(1)));
        assertThat(DateRange.of(day, day).length()).isEqualTo(1);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 60).map(LocalDate.of(2024, 1, 8)::plusDays);
    }

    @Provide
    Arbitrary<DateRange> periods() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 20))
                .as((from, length) -> DateRange.of(from, from.plusDays(length)));
    }

    @ParameterizedTest
    @CsvSource({"00:00, 12.00am", "09:00, 9.00am", "12:00, 12.00pm", "12:30, 12.30pm", "14:05, 2.05pm", "23:59, 11.59pm"
    })
    void timesAreWrittenAsInTheTimetables(LocalTime time, String written) {
        assertThat(EnglishDates.time(time)).isEqualTo(written);
    }

    @Test
    void datesAreWrittenInFull() {
        var starts = LocalDateTime.of(2024, 1, 10, 14, 0);

        assertThat(EnglishDates.fullTimes(starts, starts.plusHours(2)))
                .isEqualTo("Wednesday 10 January 2024, 2.00pm to 4.00pm");
    }

    @ParameterizedTest
    @CsvSource({
        "0, Today",
        "1, Tomorrow",
        "-1, Yesterday",
        "2, In 2 days",
        "13, In 13 days",
        "14, In 2 weeks",
        "20, In 2 weeks",
        "-5, 5 days ago",
        "-21, 3 weeks ago"
    })
    void daysAreNearInWords(int days, String written) {
        var today = LocalDate.of(2024, 1, 8);

        assertThat(EnglishDates.relative(today.plusDays(days), today)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, This week",
        "2026-11-29, This week",
        "2026-11-22, Last week",
        "2026-11-30, Next week",
        "2026-12-07, In 2 weeks",
        "2026-11-02, 3 weeks ago"
    })
    void aWeekIsNearByItsMondayAndNotByTheDay(LocalDate day, String written) {
        var thursday = LocalDate.of(2026, 11, 26);

        assertThat(EnglishDates.relativeWeek(day, thursday)).isEqualTo(written);
    }
}
