package uk.halfterm.curriculum.version;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import uk.halfterm.shared.Sha256;

/** Names a record by what it says, the same on every machine and in every run: each value is written with its kind and its length. */
final class ContentHash {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private ContentHash() {}

    static String of(Object value) {
        ContentHash hash = new ContentHash();
        try {
            hash.write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256.of(hash.bytes.toByteArray());
    }

    private void write(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeByte('0');
            case Record record -> writeRecord(record);
            case List<?> list -> {
                out.writeByte('L');
                out.writeInt(list.size());
                for (Object element : list) {
                    write(element);
                }
            }
            case Set<?> set -> write(set.stream().map(ContentHash::of).sorted().toList());
            case Enum<?> constant -> text('E', constant.name());
            case String text -> text('S', text);
            case Number number -> text('N', number.toString());
            case Boolean truth -> text('B', truth.toString());
            default -> throw new IllegalArgumentException("No content has the type " + value.getClass());
        }
    }

    private void writeRecord(Record record) throws IOException {
        text('R', record.getClass().getSimpleName());
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            text('C', component.getName());
            try {
                component.getAccessor().setAccessible(true);
                write(component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("A record's accessor failed", e);
            }
        }
    }

    private void text(char kind, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeByte(kind);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
