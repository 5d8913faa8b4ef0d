package uk.halfterm.curriculum.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.Curriculum.MediaFile;
import uk.halfterm.curriculum.Media;
import uk.halfterm.curriculum.Readers;
import uk.halfterm.curriculum.version.NotFoundTexts;
import uk.halfterm.curriculum.web.ByteRange.Answer;
import uk.halfterm.platform.blob.Blob;
import uk.halfterm.shared.NotFound;

/**
 * Files by the hash of their content, so a browser that has one need never ask again; whole or in ranges, so that a player can jump.
 * The service decides who may have one.
 */
@RestController
class MediaController {

    private static final String FOREVER = "private, max-age=31536000, immutable";

    private final Curriculum curriculum;
    private final Readers readers;

    MediaController(Curriculum curriculum, Readers readers) {
        this.curriculum = curriculum;
        this.readers = readers;
    }

    @GetMapping("/media/{fileName:[0-9a-f]{64}\\.[a-z0-9]{2,5}}")
    void file(@PathVariable String fileName, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var reader = readers.reader().orElseThrow(() -> new NotFound(NotFoundTexts.TEXTS.nobody()));
        MediaFile file = curriculum.media(reader, fileName);
        String tag = "\"" + file.media().key().value() + "\"";
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOREVER);
        if (names(request, HttpHeaders.IF_NONE_MATCH, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        describe(file.media(), response);
        switch (ByteRange.of(rangeAsked(request, tag), file.blob().size())) {
            case Answer.Whole() ->
                send(file.blob(), new ByteRange(0, file.blob().size() - 1), request, response);
            case Answer.Partial(ByteRange range) -> {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader(
                        HttpHeaders.CONTENT_RANGE,
                        range.contentRange(file.blob().size()));
                send(file.blob(), range, request, response);
            }
            case Answer.NotSatisfiable() -> {
                response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
                response.setHeader(
                        HttpHeaders.CONTENT_RANGE, "bytes */" + file.blob().size());
            }
        }
    }

    /** The portal's own page says so, with the way back. */
    @ExceptionHandler(NotFound.class)
    void nothingThere(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** A range of another state of the file is no use: then the whole is sent (RFC 9110, If-Range). */
    private static Optional<String> rangeAsked(HttpServletRequest request, String tag) {
        boolean outdated =
                request.getHeader(HttpHeaders.IF_RANGE) != null && !names(request, HttpHeaders.IF_RANGE, tag);
        return outdated ? Optional.empty() : Optional.ofNullable(request.getHeader(HttpHeaders.RANGE));
    }

    private static boolean names(HttpServletRequest request, String header, String tag) {
        String value = request.getHeader(header);
        return value != null && value.contains(tag);
    }

    private static void describe(Media media, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(media.contentType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                (isPlayed(media) ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(media.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private static boolean isPlayed(Media media) {
        String type = media.contentType();
        return type.startsWith("video/") || type.startsWith("audio/") || type.startsWith("text/vtt");
    }

    private static void send(Blob blob, ByteRange range, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentLengthLong(range.length());
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        try (InputStream bytes = blob.open(range.first(), range.length())) {
            bytes.transferTo(response.getOutputStream());
        }
    }
}
