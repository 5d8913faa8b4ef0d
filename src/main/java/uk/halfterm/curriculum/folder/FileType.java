package uk.halfterm.curriculum.folder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The kinds of file an item may bring, told by their first bytes: a name alone proves nothing. */
public enum FileType {
    MP4("mp4", "video/mp4") {
        @Override
        boolean matches(byte[] bytes) {
            return has(bytes, 4, "ftyp");
        }
    },
    MP3("mp3", "audio/mpeg") {
        @Override
        boolean matches(byte[] bytes) {
            boolean frame = bytes.length > 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xE0) == 0xE0;
            return frame || has(bytes, 0, "ID3");
        }
    },
    VTT("vtt", "text/vtt;charset=UTF-8") {
        @Override
        boolean matches(byte[] bytes) {
            return has(bytes, 0, "WEBVTT") || has(bytes, 3, "WEBVTT");
        }
    },
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
        @Override
        boolean matches(byte[] bytes) {
            return has(bytes, 0, "PK") && holdsWordDocument(bytes);
        }
    },
    PDF("pdf", "application/pdf") {
        @Override
        boolean matches(byte[] bytes) {
            return has(bytes, 0, "%PDF-");
        }
    };

    private final String extension;
    private final String contentType;

    FileType(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    abstract boolean matches(byte[] bytes);

    String extension() {
        return extension;
    }

    String contentType() {
        return contentType;
    }

    static Optional<FileType> ofName(String fileName) {
        return Arrays.stream(values())
                .filter(type -> fileName.endsWith("." + type.extension))
                .findFirst();
    }

    /** What a kept file is served or stored as; text where it is none of these. */
    public static String contentTypeOf(String fileName) {
        return ofName(fileName).map(FileType::contentType).orElse("text/plain;charset=UTF-8");
    }

    private static boolean has(byte[] bytes, int from, String mark) {
        byte[] expected = mark.getBytes(StandardCharsets.US_ASCII);
        int to = from + expected.length;
        return bytes.length >= to && Arrays.equals(bytes, from, to, expected, 0, expected.length);
    }

    private static boolean holdsWordDocument(byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
