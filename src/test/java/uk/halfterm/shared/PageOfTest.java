package uk.halfterm.shared;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PageOfTest {

    @Property
    void thePagesTogetherAreTheList(@ForAll @IntRange(max = 400) int size) {
        var all = numbers(size);
        var pages = page(all, 1).pages();

        var together = IntStream.rangeClosed(1, pages)
                .mapToObj(number -> page(all, number))
                .flatMap(page -> page.rows().stream())
                .toList();

        assertThat(together).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({",1", "1,1", "2,2", "3,3", "4,3", "999999,3"})
    void aNumberBeyondTheLastPageLeadsToTheLast(@Nullable String asked, int number) {
        assertThat(page(numbers(120), PageOf.number(Optional.ofNullable(asked))).number())
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "-3", "two", "1.0", "99999999999", "٣"})
    void whatIsNoNumberOfAPageIsNotThere(String asked) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> PageOf.number(Optional.of(asked)));
    }

    @Test
    void saysWhichRowsItShows() {
        assertThat(page(numbers(73), 2).range()).isEqualTo("51 to 73 of 73");
    }

    @Test
    void readsNothingOfAnEmptyList() {
        var page = PageOf.of(1, 0, (skip, limit) -> {
            throw new AssertionError("read");
        });

        assertThat(page.rows()).isEmpty();
        assertThat(page.pages()).isEqualTo(1);
    }

    private static PageOf<Integer> page(List<Integer> all, int asked) {
        return PageOf.of(
                asked,
                all.size(),
                (skip, limit) -> all.stream().skip(skip).limit(limit).toList());
    }

    private static List<Integer> numbers(int size) {
        return IntStream.range(0, size).boxed().toList();
    }
}
