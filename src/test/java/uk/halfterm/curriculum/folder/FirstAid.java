package uk.halfterm.curriculum.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.authored.AuthoredProgramme;

/**
 * A self-paced programme of its own words, with three levels and items of mixed kinds, as a newcomer would add it: by files only. Its
 * second module is only announced.
 */
public final class FirstAid {

    public static final ProgrammeId ID = ProgrammeId.of("first-aid");

    private final Path root;

    private FirstAid(Path root) {
        this.root = root;
    }

    public static FirstAid in(Path root) {
        return new FirstAid(root)
                .write("programme.yaml", """
                        id: first-aid
                        title: First aid in school
                        shortTitle: First aid
                        outline:
                          - {name: module, plural: modules}
                          - {name: section, plural: sections}
                          - {name: topic, plural: topics}
                        schedule:
                          kind: self-paced
                        labels:
                          mentee: {name: first aider, plural: first aiders}
                          mentor: {name: trainer, plural: trainers}
                          inductionTutor: {name: office, plural: offices}
                          programmeTeam: {name: team, plural: teams}
                        audiences:
                          mentee: [page, webinar]
                        counts:
                          mentee:
                            every: [page, webinar]
                        pairing: by-lead
                        help:
                          - who: programmeTeam
                            title: Write to us
                            detail: We answer.
                        """)
                .write("01-cuts/module.md", overview(1, "Cuts", ""))
                .write("01-cuts/01-small/section.md", overview(1, "Small cuts", ""))
                .write("01-cuts/01-small/01-clean/topic.md", overview(1, "Clean it", "self-study-hours: 0.5\n"))
                .write("01-cuts/01-small/01-clean/items/1-water.md", page("Water"))
                .write("01-cuts/01-small/01-clean/items/2-see-it.md", """
                        ---
                        kind: webinar
                        title: See it
                        summary: What it shows.
                        minutes: 2
                        video: see-it.mp4
                        captions: see-it.vtt
                        ---
                        What was said.
                        """)
                .write("01-cuts/01-small/01-clean/items/3-cover.md", page("Cover"))
                .write("01-cuts/01-small/01-clean/see-it.mp4", SmallProgramme.mp4())
                .write("01-cuts/01-small/01-clean/see-it.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nSaid.\n")
                .write("01-cuts/02-more/section.md", overview(2, "More", "optional: true\n"))
                .write("01-cuts/02-more/items/1-history.md", page("History"))
                .write("02-burns/module.md", """
                        ---
                        number: 2
                        title: Burns
                        summary: What it is about.
                        state: announced
                        ---
                        """);
    }

    private static String overview(int number, String title, String more) {
        return """
                ---
                number: %d
                title: %s
                summary: What it is about.
                %s---
                About it.
                """.formatted(number, title, more);
    }

    static String page(String title) {
        return """
                ---
                kind: page
                title: %s
                summary: What it says.
                minutes: 3
                ---
                %s
                """.formatted(title, SmallProgramme.words(90));
    }

    public FirstAid write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public FirstAid write(String path, byte[] bytes) {
        try {
            var file = root.resolve(ID.value()).resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path root() {
        return root;
    }

    public AuthoredProgramme read() {
        return ProgrammeFolder.read(ContentFiles.under(root), ID);
    }
}
