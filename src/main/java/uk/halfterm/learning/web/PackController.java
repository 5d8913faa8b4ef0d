package uk.halfterm.learning.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.curriculum.ContentAddresses;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.learning.FormerItems;
import uk.halfterm.learning.Learning;
import uk.halfterm.shared.NotFound;

/** Hands out a section's meetings as one file to keep (seed 004: mentors "download the content for the weekly meetings"). */
@RestController
class PackController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Curriculum curriculum;
    private final Learning learning;
    private final Standpoints standpoints;

    PackController(Curriculum curriculum, Learning learning, Standpoints standpoints) {
        this.curriculum = curriculum;
        this.learning = learning;
        this.standpoints = standpoints;
    }

    @GetMapping("/{programme}/{sections}/{number:[1-9]\\d?}/pack")
    ResponseEntity<byte[]> pack(
            @PathVariable String programme, @PathVariable String sections, @PathVariable int number) {
        var from = here();
        var asked = programme(ProgrammeId.of(programme), from);
        if (!asked.level().key().equals(sections)) {
            throw new NotFound("The programme is not made of such sections");
        }
        var section = SectionRef.of(asked.id(), number);
        var pack = curriculum.packOf(from, section);
        learning.packDownloaded(from, section);
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

    /** The address from the time when there was one programme. */
    @GetMapping("/blocks/{number:[1-9]\\d?}/pack")
    ResponseEntity<Void> formerPack(@PathVariable int number, HttpServletRequest request) {
        var programme = programme(FormerItems.PROGRAMME, here());
        var now = ContentAddresses.pack(programme, SectionRef.of(programme.id(), number));
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(request.getContextPath() + "/" + now))
                .build();
    }

    private Standpoint here() {
        return standpoints.find().orElseThrow(() -> new NotFound("Nobody is signed in"));
    }

    private ProgrammeSummary programme(ProgrammeId id, Standpoint from) {
        return curriculum
                .find(id)
                .filter(programme -> from.mayOpen(programme.id()))
                .orElseThrow(() -> new NotFound("There is no such programme"));
    }

    @ExceptionHandler(NotFound.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void nothingThere() {}
}
