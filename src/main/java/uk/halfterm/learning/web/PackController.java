package uk.halfterm.learning.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.Pack;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.SignedIn;
import uk.halfterm.learning.Learning;
import uk.halfterm.shared.NotFound;

/** Hands out a block's meetings as one file to keep (seed 004: mentors "download the content for the weekly meetings"). */
@RestController
class PackController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Curriculum curriculum;
    private final Learning learning;
    private final SignedIn signedIn;

    PackController(Curriculum curriculum, Learning learning, SignedIn signedIn) {
        this.curriculum = curriculum;
        this.learning = learning;
        this.signedIn = signedIn;
    }

    @GetMapping("/blocks/{block:\\d{1,2}}/pack")
    ResponseEntity<byte[]> pack(@PathVariable int block, @RequestParam Optional<String> programme) {
        Actor actor = signedIn.find().orElseThrow(() -> new NotFound("Nobody is signed in"));
        ProgrammeId id = programme
                .filter(StringUtils::hasText)
                .map(ProgrammeId::of)
                .orElseGet(() -> curriculum.programmes().getFirst());
        Pack pack = curriculum.packOf(actor, id, block);
        learning.packDownloaded(actor, id, block);
        return ResponseEntity.ok()
                .contentType(HTML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(pack.fileName())
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .body(pack.html().getBytes(StandardCharsets.UTF_8));
    }

    @ExceptionHandler(NotFound.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void nothingThere() {}
}
