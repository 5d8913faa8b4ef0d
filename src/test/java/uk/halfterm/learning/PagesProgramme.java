package uk.halfterm.learning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.folder.SmallProgramme;

/**
 * A self-paced programme of pages, beside other programmes in a folder: module 1 has two sections, of two pages and of one page that is
 * optional; module 2 is announced.
 */
public final class PagesProgramme {

    public static final ProgrammeId ID = ProgrammeId.of("pages");

    private PagesProgramme() {}

    public static void in(Path root) {
        write(root, "programme.yaml", """
                id: pages
                title: A programme of pages
                shortTitle: Pages
                outline:
                  - name: module
                    plural: modules
                  - name: section
                    plural: sections
                schedule:
                  kind: self-paced
                labels:
                  mentee: {name: learner, plural: learners, short: L}
                  mentor: {name: mentor, plural: mentors}
                  inductionTutor: {name: tutor, plural: tutors}
                  programmeTeam: {name: team, plural: teams}
                audiences:
                  mentee: [page]
                  mentor: [page, agenda]
                counts:
                  mentee:
                    every: [page]
                pairing: by-lead
                checklist: {}
                help:
                  - who: programmeTeam
                    title: Write to us
                    detail: We answer.
                    email: team@example.org
                """);
        section(root, "01-module/module.md", 1, "");
        section(root, "01-module/01-core/section.md", 1, "");
        page(root, "01-module/01-core/items/1-first-page.md");
        page(root, "01-module/01-core/items/2-second-page.md");
        section(root, "01-module/02-further/section.md", 2, "optional: true\n");
        page(root, "01-module/02-further/items/1-further-page.md");
        section(root, "02-module/module.md", 2, "state: announced\n");
        agenda(root, 1);
        agenda(root, 2);
    }

    private static void section(Path root, String path, int number, String more) {
        write(root, path, """
                ---
                number: %d
                title: "Number %d"
                summary: What it is about.
                %s---
                An overview.
                """.formatted(number, number, more));
    }

    private static void page(Path root, String path) {
        write(root, path, """
                ---
                kind: page
                title: A page
                summary: What it says.
                minutes: 5
                ---
                %s
                """.formatted(SmallProgramme.words(120)));
    }

    private static void agenda(Path root, int number) {
        write(root, "01-module/agendas/%d-talk-%d.md".formatted(number, number), """
                ---
                week: %d
                title: Talk %d
                summary: What it is about.
                minutes: 45
                prepare-minutes: 10
                ---
                ## Check in

                How did it go?

                ## Explore

                The first page.

                ## Practise

                Rehearse it.

                ## Agree

                One step.
                """.formatted(number, number));
    }

    private static void write(Path root, String path, String text) {
        try {
            var file = root.resolve(ID.value()).resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
