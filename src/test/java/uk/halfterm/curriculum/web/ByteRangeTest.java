package uk.halfterm.curriculum.web;

import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.halfterm.curriculum.web.ByteRange.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-499, 0, 499",
        "bytes=500-, 500, 999",
        "bytes=-100, 900, 999",
        "bytes=-5000, 0, 999",
        "bytes=990-5000, 990, 999"
    })
    void readsARangeOfAThousandBytes(String header, long first, long last) {
        assertThat(answer(header, 1_000)).isEqualTo(new Answer.Partial(new ByteRange(first, last)));
    }

    @ParameterizedTest
    @CsvSource({"bytes=1000-", "bytes=1000-1001", "bytes=-0"})
    void cannotSatisfyARangeBehindTheEnd(String header) {
        assertThat(answer(header, 1_000)).isEqualTo(new Answer.NotSatisfiable());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"bytes=0-1,5-6", "bytes=-", "bytes=9-3", "lines=0-1", "bytes=a-b"})
    void sendsTheWholeForWhatItMayLeaveAside(String header) {
        assertThat(answer(header, 1_000)).isEqualTo(new Answer.Whole());
    }

    @Property
    void staysInsideTheFile(
            @ForAll @LongRange(min = 0, max = 50) long from,
            @ForAll @LongRange(min = 0, max = 50) long to,
            @ForAll @LongRange(min = 1, max = 40) long size) {
        if (answer("bytes=" + from + "-" + to, size) instanceof Answer.Partial(ByteRange range)) {
            assertThat(range.first()).isEqualTo(from).isLessThan(size);
            assertThat(range.last()).isBetween(range.first(), size - 1);
            assertThat(range.length()).isPositive();
        } else {
            assertThat(from >= size || to < from).isTrue();
        }
    }

    private static Answer answer(String header, long size) {
        return ByteRange.of(Optional.of(header), size);
    }
}
