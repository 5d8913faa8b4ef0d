package uk.halfterm.organisation.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import uk.halfterm.shared.Faults;

/**
 * The register's CSV file, read as a stream. It is UTF-8 when all of it can be read so, with a byte order mark or without, and otherwise
 * Windows-1252, as the register writes it.
 */
final class RegisterFile {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER = 1 << 16;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final Path file;
    private final Charset charset;

    private RegisterFile(Path file, Charset charset) {
        this.file = file;
        this.charset = charset;
    }

    static RegisterFile of(Path file) throws IOException {
        return new RegisterFile(file, isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS);
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    /**
     * Hands out the rows, from the first below the headings, and notes what is wrong with the file as a whole. Where its quotes cannot be
     * followed it ends.
     */
    void rows(Faults faults, Consumer<RawRow> each) throws IOException {
        try (var reader = reader();
                var parser =
                        CSVParser.builder().setReader(reader).setFormat(FORMAT).get()) {
            var records = parser.iterator();
            var line = 1L;
            try {
                if (!records.hasNext()) {
                    faults.add(name(), 1, "", "The file is empty.");
                    return;
                }
                var columns = columns(records.next(), faults);
                while (columns != null) {
                    line = parser.getCurrentLineNumber() + 1;
                    if (!records.hasNext()) {
                        return;
                    }
                    var row = records.next();
                    if (!isBlank(row)) {
                        each.accept(new RawRow((int) line, row, columns));
                    }
                }
            } catch (UncheckedIOException quotes) {
                faults.add(
                        name(),
                        (int) line,
                        "",
                        "From here on the file cannot be read as CSV: a quote is not closed, or stands"
                                + " where none may.");
            }
        }
    }

    private @Nullable Map<Column, Integer> columns(CSVRecord headings, Faults faults) {
        var before = faults.count();
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (var place = 0; place < headings.size(); place++) {
            var at = place;
            Column.headed(headings.get(place)).ifPresent(column -> {
                if (columns.putIfAbsent(column, at) != null) {
                    faults.add(name(), 1, column.heading(), "The column is there twice.");
                }
            });
        }
        Stream.of(Column.values())
                .filter(column -> column.isRequired() && !columns.containsKey(column))
                .forEach(column -> faults.add(name(), 1, column.heading(), "The column is missing."));
        return faults.count() == before ? columns : null;
    }

    private static boolean isBlank(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }

    private BufferedReader reader() throws IOException {
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static boolean isUtf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var channel = FileChannel.open(file)) {
            return canBeRead(channel, decoder);
        }
    }

    private static boolean canBeRead(FileChannel channel, CharsetDecoder decoder) throws IOException {
        var bytes = ByteBuffer.allocate(BUFFER);
        var characters = CharBuffer.allocate(BUFFER);
        var ended = false;
        while (!ended) {
            ended = channel.read(bytes) < 0;
            bytes.flip();
            if (decoder.decode(bytes, characters.clear(), ended).isError()) {
                return false;
            }
            bytes.compact();
        }
        return !decoder.flush(characters.clear()).isError();
    }
}
