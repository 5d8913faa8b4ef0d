package uk.halfterm.learning.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.curriculum.ContentAddresses;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.learning.FormerItems;
import uk.halfterm.shared.NotFound;

/**
 * Hands out a section's meetings as one file to keep (seed 004: mentors "download the content for the weekly meetings"). Fetching it notes
 * nothing: that somebody took it is said by the button they pressed.
 */
@RestController
class PackController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Curriculum curriculum;
    private final Standpoints standpoints;

    PackController(Curriculum curriculum, Standpoints standpoints) {
        this.curriculum = curriculum;
        this.standpoints = standpoints;
    }

    @GetMapping("/{programme}/{sections}/{number:[1-9]\\d?}/pack")
    ResponseEntity<byte[]> pack(
            @PathVariable String programme, @PathVariable String sections, @PathVariable int number) {
        var from = here();
        var asked = ProgrammeId.ofAddress(programme)
                .map(id -> programme(id, from))
                .orElseThrow(PackController::noSuchProgramme);
        if (!asked.level().key().equals(sections)) {
            throw new NotFound("The programme is not made of such sections");
        }
        var section = SectionRef.of(asked.id(), number);
        var pack = curriculum.packOf(from, section);
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
                .orElseThrow(PackController::noSuchProgramme);
    }

    private static NotFound noSuchProgramme() {
        return new NotFound("There is no such programme");
    }

    /** The portal's own page says so, with the way back. */
    @ExceptionHandler(NotFound.class)
    void nothingThere(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
