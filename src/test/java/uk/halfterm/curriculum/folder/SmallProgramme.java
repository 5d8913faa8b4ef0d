package uk.halfterm.curriculum.folder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.authored.AuthoredProgramme;

/** A programme of one year in six blocks, without a fault, written to a directory; tests spoil one thing in it. */
public final class SmallProgramme {

    public static final ProgrammeId ID = ProgrammeId.of("small");

    private final Path root;

    private SmallProgramme(Path root) {
        this.root = root;
    }

    public static SmallProgramme in(Path root) {
        SmallProgramme programme = new SmallProgramme(root);
        programme.write("programme.yaml", """
                id: small
                title: A small programme
                shortTitle: Small
                outline:
                  - name: block
                    plural: blocks
                schedule:
                  kind: school-terms
                  sections:
                    - term: 1
                      first-half: [1]
                      second-half: [2]
                    - term: 2
                      first-half: [3]
                      second-half: [4]
                    - term: 3
                      whole: [5, 6]
                  roles:
                    - role: mentee
                      terms: 3
                    - role: mentor
                      terms: 2
                  meetings:
                    - terms: [1, 2]
                      every: week
                    - terms: [3]
                      every: fortnight
                  hours:
                    - role: mentee
                      terms: [1, 2]
                      training: 6
                      self-study: 10
                  events:
                    - role: mentor
                      until: April 22-23
                      terms:
                        - term: 1
                          mode: face-to-face
                    - role: mentor
                      from: September 23-24
                      terms:
                        - term: 2
                          mode: virtual
                labels:
                  mentee: {name: learner, plural: learners, short: L}
                  mentor: {name: mentor, plural: mentors}
                  inductionTutor: {name: tutor, plural: tutors}
                  programmeTeam: {name: team, plural: teams}
                audiences:
                  mentee: [part, webinar, survey]
                  mentor: [part, webinar, reading, podcast, agenda]
                counts:
                  mentee:
                    every: [part, webinar]
                  mentor:
                    any: [webinar, reading, podcast]
                pairing: same-organisation
                checklist:
                  mentee:
                    - id: self-study
                      title: Study
                      detail: Read the parts.
                  mentor:
                    - id: drop-in
                      title: Drop in
                      detail: Ten minutes.
                      optional: true
                help:
                  - who: programmeTeam
                    title: Write to us
                    detail: We answer.
                    email: team@example.org
                """);
        for (int block = 1; block <= 6; block++) {
            programme.writeBlock(block);
        }
        programme.completeBlockOne();
        return programme;
    }

    private void writeBlock(int number) {
        write(block(number) + "/block.md", """
                ---
                number: %d
                title: "Block %d"
                summary: What it is about.
                self-study-hours: 4
                mentor-hours: 3.5
                ---
                An overview.
                """.formatted(number, number));
        write(block(number) + "/parts/1-a-first-part.md", """
                ---
                slug: part-%d
                title: A first part
                summary: What it is about.
                minutes: 12
                ---
                ## One section

                %s

                > ### In your classroom
                > Try it this week.

                ## Another section

                | Say | Do |
                |---|---|
                | yes | go |
                """.formatted(number, words(420)));
        write(block(number) + "/agendas/1-a-first-meeting.md", """
                ---
                slug: meeting-%d
                week: 1
                title: A first meeting
                summary: What it is about.
                minutes: 45
                prepare-minutes: 10
                ---
                ## Check in

                How did it go?

                ## Explore

                Part 1.

                ## Practise

                Rehearse it.

                ## Agree

                One step.
                """.formatted(number));
    }

    private void completeBlockOne() {
        write(block(1) + "/webinar.md", """
                ---
                slug: the-webinar
                title: A webinar
                summary: What it shows.
                minutes: 2
                video: webinar.mp4
                captions: webinar.vtt
                slides:
                  - title: One
                ---
                ## One

                What was said.
                """);
        write(block(1) + "/webinar.mp4", mp4());
        write(block(1) + "/webinar.vtt", """
                WEBVTT

                00:00.700 --> 00:04.000
                What was said.

                00:04.000 --> 00:06.500
                And more.
                """);
        write(block(1) + "/reading.md", """
                ---
                slug: the-reading
                title: A reading
                summary: What it says.
                minutes: 15
                document: reading.docx
                references:
                  - "Someone (2012) Something."
                ---
                ## Evidence

                It is known.

                ## Reflect

                1. Is it?
                """);
        write(block(1) + "/reading.docx", docx());
        write(block(1) + "/podcast.md", """
                ---
                slug: the-podcast
                title: A podcast
                summary: What it tells.
                minutes: 2
                audio: podcast.mp3
                ---
                What was said.
                """);
        write(block(1) + "/podcast.mp3", mp3());
        write(block(1) + "/survey.yaml", """
                slug: the-survey
                questions:
                  - id: confidence
                    kind: scale
                    text: How confident are you?
                    low: Not yet
                    high: Very
                  - id: often
                    kind: choice
                    text: How often?
                    options: [Never, Always]
                  - id: next
                    kind: text
                    text: What next?
                """);
    }

    public static String block(int number) {
        return "%02d-block".formatted(number);
    }

    public Path root() {
        return root;
    }

    public SmallProgramme write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public SmallProgramme write(String path, byte[] bytes) {
        try {
            Path file = root.resolve(ID.value()).resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SmallProgramme replace(String path, String text, String by) {
        try {
            String before = Files.readString(root.resolve(ID.value()).resolve(path));
            if (!before.contains(text)) {
                throw new IllegalArgumentException(path + " does not contain " + text);
            }
            return write(path, before.replace(text, by));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SmallProgramme delete(String path) {
        try {
            Files.delete(root.resolve(ID.value()).resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SmallProgramme rename(String path, String to) {
        try {
            Path folder = root.resolve(ID.value());
            Files.move(folder.resolve(path), folder.resolve(to));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public AuthoredProgramme read() {
        return ProgrammeFolder.read(ContentFiles.under(root), ID);
    }

    public static String words(int count) {
        return String.join(" ", Collections.nCopies(count, "word"));
    }

    public static byte[] mp4() {
        byte[] bytes = new byte[2_000];
        byte[] mark = "\0\0\0\u0018ftypisom".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(mark, 0, bytes, 0, mark.length);
        for (int i = mark.length; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    public static byte[] mp3() {
        return "ID3\u0003 and sound".getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] docx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("word/document.xml");
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write("<w:document/>".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
