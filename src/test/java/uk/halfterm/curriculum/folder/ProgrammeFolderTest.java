package uk.halfterm.curriculum.folder;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.halfterm.curriculum.Agenda;
import uk.halfterm.curriculum.ContentItem;
import uk.halfterm.curriculum.Hours;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.Level;
import uk.halfterm.curriculum.Media;
import uk.halfterm.curriculum.Page;
import uk.halfterm.curriculum.Part;
import uk.halfterm.curriculum.Podcast;
import uk.halfterm.curriculum.Question;
import uk.halfterm.curriculum.Reading;
import uk.halfterm.curriculum.Survey;
import uk.halfterm.curriculum.Webinar;
import uk.halfterm.shared.Fault;
import uk.halfterm.shared.FaultyInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ProgrammeFolderTest {

    private static final String PART = "01-block/parts/1-a-first-part.md";
    private static final String AGENDA = "01-block/agendas/1-a-first-meeting.md";

    @TempDir
    private Path root;

    private SmallProgramme programme;

    @BeforeEach
    void writeProgramme() {
        programme = SmallProgramme.in(root);
    }

    @Test
    void readsAProgrammeWithoutAFault() {
        var read = programme.read();

        assertThat(read.summary().title()).isEqualTo("A small programme");
        assertThat(read.summary().levels()).containsExactly(new Level("block", "blocks"));
        assertThat(read.summary().labels().mentee().brief()).isEqualTo("L");
        assertThat(read.summary().labels().mentor().brief()).isEqualTo("mentor");
        assertThat(read.sections()).hasSize(6);
        assertThat(read.sections().getFirst().head().mentorSessions()).isEqualTo(Hours.parse("3.5"));
        assertThat(read.sections().getFirst().items())
                .extracting(ContentItem::kind)
                .containsExactly(
                        ItemKind.PART,
                        ItemKind.WEBINAR,
                        ItemKind.READING,
                        ItemKind.PODCAST,
                        ItemKind.AGENDA,
                        ItemKind.SURVEY);
    }

    @Test
    void readsEachKindOfItem() {
        for (ContentItem item : programme.read().sections().getFirst().items()) {
            assertThat(item.title()).isNotEmpty();
            switch (item) {
                case Part part -> assertThat(part.slug()).isEqualTo("part-1");
                case Page page -> throw new AssertionError("There is none: " + page);
                case Webinar webinar -> assertThat(webinar.video().path()).matches("/media/[0-9a-f]{64}\\.mp4");
                case Reading reading ->
                    assertThat(reading.document().fileName()).isEqualTo("halfterm-small-block-1-reading.docx");
                case Podcast podcast ->
                    assertThat(podcast.audio().contentType()).isEqualTo("audio/mpeg");
                case Agenda agenda -> assertThat(agenda.prepareMinutes()).isEqualTo(10);
                case Survey survey ->
                    assertThat(survey.questions())
                            .hasExactlyElementsOfTypes(
                                    Question.Scale.class, Question.Choice.class, Question.Open.class);
            }
        }
    }

    @Test
    void saysAllFaultsAtOnceWithFileAndLine() {
        programme
                .replace(PART, "minutes: 12\n", "")
                .replace(AGENDA, "week: 1", "week: 2")
                .replace("02-block/block.md", "self-study-hours: 4", "self-study-hours: four")
                .delete("01-block/podcast.mp3");

        assertThat(faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "small/01-block/agendas/1-a-first-meeting.md:3: week: "
                                + "The file's name says week 1, this line says 2",
                        "small/01-block/parts/1-a-first-part.md:2: minutes: Missing",
                        "small/01-block/podcast.md:6: audio: There is no file podcast.mp3 in this folder",
                        "small/02-block/block.md:5: self-study-hours: "
                                + "Enter whole or half hours, like 4 or 3.5, not \"four\"");
    }

    @Test
    void refusesAProgrammeWithoutItsSheet() {
        programme.delete("programme.yaml");

        refused("small/programme.yaml:1: file: Missing");
    }

    @Test
    void refusesAMissingBlock() {
        programme
                .delete("04-block/block.md")
                .delete("04-block/parts/1-a-first-part.md")
                .delete("04-block/agendas/1-a-first-meeting.md");

        refused("small/programme.yaml:1: sections: The section with the number 4 is missing");
        refused("small/programme.yaml:13: term 2: There is no section 4");
    }

    @Test
    void refusesTwoBlocksWithOneNumber() {
        programme.rename("06-block", "05-again").replace("05-again/block.md", "number: 6", "number: 5");

        refused("small/05-block/block.md:2: number: There is another one with the number 5");
    }

    @Test
    void refusesAFolderThatDisagreesWithItsOverview() {
        programme.replace("02-block/block.md", "number: 2", "number: 3");

        refused("small/02-block/block.md:2: number: The folder says block 02, this line says 3");
    }

    @Test
    void refusesABlockWithoutAnOverview() {
        programme.delete("02-block/block.md");

        refused("small/02-block/block.md:1: file: Missing");
    }

    @Test
    void proposesTheKeyThatWasMeant() {
        programme.replace(PART, "minutes: 12", "minuets: 12");

        refused("small/01-block/parts/1-a-first-part.md:5: minuets: Unknown key (did you mean \"minutes\"?)");
    }

    @Test
    void refusesAKeyGivenTwice() {
        programme.replace(PART, "minutes: 12", "minutes: 12\nminutes: 13");

        refused("small/01-block/parts/1-a-first-part.md:6: minutes: Given twice");
    }

    @Test
    void refusesMinutesThatAreNoNumber() {
        programme.replace(PART, "minutes: 12", "minutes: a dozen");

        refused("small/01-block/parts/1-a-first-part.md:5: minutes: "
                + "Enter a whole number from 1 to 120, not \"a dozen\"");
    }

    @Test
    void refusesAnEmptyTitle() {
        programme.replace(PART, "title: A first part", "title:");

        refused("small/01-block/parts/1-a-first-part.md:3: title: Empty");
    }

    @Test
    void refusesAFileWithoutFrontMatter() {
        programme.write(PART, "## Only text");

        refused("small/01-block/parts/1-a-first-part.md:1: front matter: "
                + "The file must begin with a line of three hyphens and its keys");
    }

    @Test
    void refusesFrontMatterThatDoesNotEnd() {
        programme.write(PART, "---\ntitle: x\n");

        refused("small/01-block/parts/1-a-first-part.md:1: front matter: The second line");
    }

    @Test
    void refusesBrokenYaml() {
        programme.replace(PART, "summary: What it is about.", "summary: a: b");

        refused("small/01-block/parts/1-a-first-part.md:4: yaml: Not valid YAML");
    }

    @Test
    void refusesAPartThatIsTooShortOrTooLong() {
        programme
                .replace(PART, SmallProgramme.words(420), SmallProgramme.words(300))
                .replace("02-block/parts/1-a-first-part.md", SmallProgramme.words(420), SmallProgramme.words(900));

        assertThat(faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "small/01-block/parts/1-a-first-part.md:7: text: "
                                + "A part has 400 to 900 words, this one has 315",
                        "small/02-block/parts/1-a-first-part.md:7: text: "
                                + "A part has 400 to 900 words, this one has 915");
    }

    @Test
    void refusesAPartWithNothingToTry() {
        programme.replace(PART, "> ### In your classroom\n", "");

        refused("A part has at least one prompt");
    }

    @Test
    void refusesHtmlInMarkdown() {
        programme.replace(
                PART, "| yes | go |\n", "| yes | go |\n\n<script>alert(1)</script>\n\nAn <b>inline</b> tag.\n");

        assertThat(faults())
                .extracting(Fault::toString)
                .contains(
                        "small/01-block/parts/1-a-first-part.md:20: html: HTML is not taken: write it in Markdown",
                        "small/01-block/parts/1-a-first-part.md:22: html: HTML is not taken: write it in Markdown");
    }

    @Test
    void refusesPicturesAndLinksThatLeadNowhere() {
        programme.replace(PART, "| yes | go |\n", "\n![a](a.png)\n\n[x](javascript:alert(1))\n");

        assertThat(faults()).extracting(Fault::field).containsExactly("image", "link");
    }

    @Test
    void refusesHeadingsOutOfOrder() {
        programme.replace(PART, "## One section", "# One section").replace(PART, "## Another", "#### Another");

        assertThat(faults()).extracting(Fault::field).contains("heading");
    }

    @Test
    void refusesASlugUsedTwiceInTheProgramme() {
        programme.replace("02-block/agendas/1-a-first-meeting.md", "slug: meeting-2", "slug: part-1");

        refused("small/02-block/agendas/1-a-first-meeting.md:2: slug: "
                + "The slug \"part-1\" is already used by \"A first part\"");
    }

    @Test
    void takesTheSlugOfTheFileNameWhereNoOtherIsGiven() {
        programme.replace(PART, "slug: part-1\n", "");

        assertThat(programme.read().sections().getFirst().items().getFirst().slug())
                .isEqualTo("a-first-part");
    }

    @Test
    void refusesASingleFileWithoutASlug() {
        programme.replace("01-block/webinar.md", "slug: the-webinar\n", "");
        programme.replace("01-block/survey.yaml", "slug: the-survey\n", "");

        refused("small/01-block/webinar.md:2: slug: Missing");
        refused("small/01-block/survey.yaml:1: slug: Missing");
    }

    @Test
    void refusesASlugThatHalftermUsesItself() {
        programme.replace(PART, "slug: part-1", "slug: pack");

        refused("The slug \"pack\" is taken by Halfterm itself");
    }

    @Test
    void refusesASlugThatIsNoAddress() {
        programme.replace(PART, "slug: part-1", "slug: Part 1");

        refused("Write the slug in lower-case words with hyphens, not \"Part 1\"");
    }

    @Test
    void refusesAgendasWithAGap() {
        programme
                .rename(AGENDA, "01-block/agendas/2-a-first-meeting.md")
                .replace("01-block/agendas/2-a-first-meeting.md", "week: 1", "week: 2");

        refused("small/01-block/agendas:1: agendas: Number 1 is missing: they run from 1 without a gap");
    }

    @Test
    void refusesAnAgendaWithoutItsSections() {
        programme.replace(AGENDA, "## Agree", "## Decide");

        refused("small/01-block/agendas/1-a-first-meeting.md:9: text: "
                + "An agenda's ## headings are: Check in, Explore, Practise, Agree");
    }

    @Test
    void refusesAFileNobodyReads() {
        programme.write("01-block/webnar.md", "text").write("notes.txt", "text");

        assertThat(faults()).extracting(Fault::file).containsExactly("small/01-block/webnar.md", "small/notes.txt");
    }

    @Test
    void refusesAMissingDocument() {
        programme.delete("01-block/reading.docx");

        refused("small/01-block/reading.md:6: document: There is no file reading.docx in this folder");
    }

    @Test
    void refusesFilesThatAreNotWhatTheirNameSays() {
        byte[] page = "<html>".getBytes(StandardCharsets.UTF_8);
        programme
                .write("01-block/webinar.mp4", page)
                .write("01-block/podcast.mp3", page)
                .write("01-block/reading.docx", page);

        assertThat(faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "small/01-block/podcast.mp3:1: file: This is no mp3 file, whatever its name says",
                        "small/01-block/reading.docx:1: file: This is no docx file, whatever its name says",
                        "small/01-block/webinar.mp4:1: file: This is no mp4 file, whatever its name says");
    }

    @Test
    void refusesAFileOverOneMegabyte() {
        byte[] long_ = new byte[1_000_001];
        System.arraycopy(SmallProgramme.mp4(), 0, long_, 0, 2_000);
        programme.write("01-block/webinar.mp4", long_);

        refused("small/01-block/webinar.mp4:1: file: 1,000,001 bytes are too many: at most 1,000,000");
    }

    @Test
    void takesAPdfAsDocument() {
        programme
                .replace("01-block/reading.md", "reading.docx", "reading.pdf")
                .delete("01-block/reading.docx")
                .write("01-block/reading.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));

        assertThat(programme.read().sections().getFirst().items())
                .flatExtracting(ContentItem::files)
                .extracting(Media::fileName)
                .contains("halfterm-small-block-1-reading.pdf");
    }

    @Test
    void refusesCaptionsThatRunBackwards() {
        programme.replace("01-block/webinar.vtt", "00:04.000 --> 00:06.500", "00:06.500 --> 00:04.000");

        refused("small/01-block/webinar.vtt:6: captions: This caption ends before it starts");
    }

    @Test
    void refusesCaptionsWithoutWordsOrHeader() {
        programme.write("01-block/webinar.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n\n");

        refused("small/01-block/webinar.vtt:3: captions: This caption has no words");

        programme.write("01-block/webinar.vtt", "00:01.000 --> 00:02.000\nWords\n");

        refused("small/01-block/webinar.vtt:1: file: This is no vtt file");
    }

    @Test
    void refusesATimeThatIsNone() {
        programme.replace("01-block/webinar.vtt", "00:04.000 --> 00:06.500", "4s --> 6s");

        refused("small/01-block/webinar.vtt:6: captions: A caption's time looks like");
    }

    @Test
    void refusesAnUnknownLabel() {
        programme.replace("programme.yaml", "  inductionTutor:", "  inductionTutors:");

        assertThat(faults())
                .extracting(Fault::field, Fault::reason)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("inductionTutor", "Missing: give the keys below it"),
                        org.assertj.core.groups.Tuple.tuple("inductionTutors", "Unknown key"));
    }

    @Test
    void refusesAnUnknownKindOfItem() {
        programme.replace("programme.yaml", "[part, webinar, survey]", "[parts, webinar, survey]");

        refused("mentee: \"parts\" is not one of "
                + "page, part, webinar, reading, podcast, agenda, survey (did you mean \"part\"?)");
    }

    @Test
    void refusesAWrongQuestion() {
        programme
                .replace("01-block/survey.yaml", "kind: scale", "kind: scales")
                .replace("01-block/survey.yaml", "[Never, Always]", "[Never]")
                .replace("01-block/survey.yaml", "id: next", "id: often");

        assertThat(faults())
                .extracting(Fault::reason)
                .containsExactlyInAnyOrder(
                        "\"scales\" is not one of scale, choice, text",
                        "A choice needs at least two options",
                        "Another question has the id \"often\"");
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        programme.write(PART, new byte[] {'-', '-', '-', '\n', (byte) 0xE9});

        refused("small/01-block/parts/1-a-first-part.md:1: encoding: Save this file as UTF-8");
    }

    @Test
    void changesItsFingerprintWithAnyFile() {
        String before = ContentFiles.under(root).fingerprint("small");

        programme.replace(PART, "One section", "One section more");

        assertThat(ContentFiles.under(root).fingerprint("small")).isNotEqualTo(before);
        assertThat(ContentFiles.under(root).programmes()).containsExactly("small");
    }

    private void refused(String expected) {
        assertThat(faults())
                .extracting(Fault::toString)
                .anySatisfy(fault -> assertThat(fault).contains(expected));
    }

    private List<Fault> faults() {
        FaultyInput refusal = catchThrowableOfType(FaultyInput.class, () -> programme.read());
        assertThat(refusal).as("refused").isNotNull();
        return refusal.faults();
    }
}
