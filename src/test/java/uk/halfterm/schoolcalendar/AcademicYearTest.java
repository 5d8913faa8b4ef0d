package uk.halfterm.schoolcalendar;

import java.time.LocalDate;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AcademicYearTest {

    @Test
    void runsFromSeptemberToAugust() {
        assertThat(AcademicYear.of(LocalDate.of(2023, 8, 31))).isEqualTo(new AcademicYear(2022));
        assertThat(AcademicYear.of(LocalDate.of(2023, 9, 1))).isEqualTo(new AcademicYear(2023));
        assertThat(AcademicYear.of(LocalDate.of(2024, 1, 8))).isEqualTo(new AcademicYear(2023));
    }

    @Test
    void isWrittenShortAndLong() {
        assertThat(new AcademicYear(2023).label()).isEqualTo("2023-24");
        assertThat(new AcademicYear(2023).longLabel()).isEqualTo("2023 to 2024");
        assertThat(new AcademicYear(1999).label()).isEqualTo("1999-00");
    }

    @Property
    void readsItsOwnLabel(@ForAll @IntRange(min = 1900, max = 2200) int year) {
        assertThat(AcademicYear.parse(new AcademicYear(year).label())).isEqualTo(new AcademicYear(year));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023", "2023-25", "23-24", "2023/24", ""})
    void refusesWhatIsNoAcademicYear(String label) {
        assertThatThrownBy(() -> AcademicYear.parse(label)).hasMessageContaining("like 2023-24");
    }
}
