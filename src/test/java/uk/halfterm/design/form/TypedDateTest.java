package uk.halfterm.design.form;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TypedDateTest {

    @Property
    void readsAnyDayInNumbersAndInWords(@ForAll @DateRange(min = "1900-01-01", max = "2999-12-31") LocalDate day) {
        var month = day.getMonth();

        assertThat(typed(day, Integer.toString(day.getMonthValue())).read()).isEqualTo(day);
        assertThat(typed(day, " 0" + day.getMonthValue()).read()).isEqualTo(day);
        assertThat(typed(day, month.getDisplayName(TextStyle.FULL, Locale.UK)).read())
                .isEqualTo(day);
        assertThat(typed(day, month.getDisplayName(TextStyle.SHORT, Locale.UK).toLowerCase(Locale.UK))
                        .read())
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', '', '', 'Enter a date', 'DAY MONTH YEAR'",
                "8, '', 2024, 'Enter a month', MONTH",
                "'', 1, '', 'Enter a day and year', 'DAY YEAR'",
                "8, 1, 24, 'Enter the year with 4 digits, for example 2024', YEAR",
                "31, 2, 2024, 'Enter a real date, for example 27 3 2024', 'DAY MONTH YEAR'",
                "eight, 1, 2024, 'Enter a real date, for example 27 3 2024', 'DAY MONTH YEAR'",
                "8, Janus, 2024, 'Enter a real date, for example 27 3 2024', 'DAY MONTH YEAR'"
            })
    void saysWhatToTypeInstead(String day, String month, String year, String message, String wrong) {
        var typed = new TypedDate(day, month, year);

        assertThatThrownBy(typed::read)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThat(typed.wrong()).extracting(DatePart::name).containsExactly(wrong.split(" "));
    }

    private static TypedDate typed(LocalDate day, String month) {
        return new TypedDate(Integer.toString(day.getDayOfMonth()), month, Integer.toString(day.getYear()));
    }
}
