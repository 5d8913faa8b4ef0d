package uk.halfterm.curriculum.folder;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.halfterm.curriculum.ContentItem;
import uk.halfterm.curriculum.Hours;
import uk.halfterm.curriculum.Media;
import uk.halfterm.curriculum.SelfPaced;
import uk.halfterm.curriculum.authored.AuthoredSection;
import uk.halfterm.shared.Fault;
import uk.halfterm.shared.FaultyInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Sections within sections, with items of mixed kinds. */
class SectionFolderTest {

    private static final String TOPIC = "01-cuts/01-small/01-clean/";

    @TempDir
    private Path root;

    private FirstAid programme;

    @BeforeEach
    void writeProgramme() {
        programme = FirstAid.in(root);
    }

    @Test
    void readsSectionsAsDeepAsTheOutlineGoes() {
        var read = programme.read();

        assertThat(read.summary().schedule()).isEqualTo(new SelfPaced());
        assertThat(read.summary().plan()).isEmpty();
        assertThat(read.everySection().map(placed -> placed.section().head().title()))
                .containsExactly("Cuts", "Small cuts", "Clean it", "More", "Burns");
        assertThat(topic().head().selfStudy()).isEqualTo(Hours.parse("0.5"));
        assertThat(topic().head().mentorSessions()).isNull();
    }

    @Test
    void readsItemsInTheOrderOfTheirNumbersWhateverTheirKinds() {
        assertThat(topic().items()).extracting(ContentItem::slug).containsExactly("water", "see-it", "cover");
        assertThat(topic().items().get(1).files())
                .extracting(Media::fileName)
                .containsExactly(
                        "halfterm-first-aid-topic-1-1-1-see-it.mp4", "halfterm-first-aid-topic-1-1-1-see-it.vtt");
    }

    @Test
    void marksWhatIsOptionalAndWhatIsAnnounced() {
        var read = programme.read();

        assertThat(read.sections().getFirst().children().get(1).head().isOptional())
                .isTrue();
        assertThat(read.sections().get(1).head().isAnnounced()).isTrue();
        assertThat(read.sections().get(1).overview()).isEmpty();
    }

    private AuthoredSection topic() {
        return programme
                .read()
                .sections()
                .getFirst()
                .children()
                .getFirst()
                .children()
                .getFirst();
    }

    @Test
    void refusesAnItemWithoutAKind() {
        programme.write(TOPIC + "items/3-cover.md", FirstAid.page("Cover").replace("kind: page\n", ""));

        refused("first-aid/" + TOPIC + "items/3-cover.md:2: kind: Missing");
    }

    @Test
    void refusesAnAgendaAmongTheItems() {
        programme.write(TOPIC + "items/3-cover.md", FirstAid.page("Cover").replace("kind: page", "kind: agenda"));

        refused("kind: \"agenda\" is not one of page, part, webinar, podcast, reading");
    }

    @Test
    void refusesAPageThatIsTooShort() {
        programme.write(
                TOPIC + "items/3-cover.md",
                FirstAid.page("Cover").replace(SmallProgramme.words(90), SmallProgramme.words(70)));

        refused("first-aid/" + TOPIC + "items/3-cover.md:7: text: A page has 80 to 700 words, this one has 70");
    }

    @Test
    void refusesItemsWithAGapOrWithoutANumber() {
        programme.write(TOPIC + "items/5-late.md", FirstAid.page("Late")).write(TOPIC + "items/late.md", "");

        refused("first-aid/" + TOPIC + "items:1: items: Number 4 is missing");
        refused("first-aid/" + TOPIC + "items/late.md:1: file name: Name it by its number and a slug");
    }

    @Test
    void refusesItemsBesideParts() {
        programme.write(TOPIC + "parts/1-part.md", FirstAid.page("Part"));

        refused("parts: A section has items/ or parts/, not both");
    }

    @Test
    void refusesAFolderDeeperThanTheOutline() {
        programme.write(TOPIC + "01-deeper/topic.md", "").write(TOPIC + "01-deeper/items/1-x.md", "");

        assertThat(faults())
                .extracting(Fault::toString)
                .containsExactly("first-aid/" + TOPIC
                        + "01-deeper/:1: folder: The outline in programme.yaml has no level for a folder in here");
    }

    @Test
    void refusesAnOverviewOfAnotherLevel() {
        programme.write("01-cuts/03-else/module.md", "---\nnumber: 3\n---\n");

        refused("first-aid/01-cuts/03-else/section.md:1: file: Missing");
    }

    @Test
    void refusesAFolderThatIsNotNumbered() {
        programme.write("01-cuts/else/section.md", """
                ---
                number: 3
                title: Else
                summary: Else.
                ---
                Else.
                """);

        refused("first-aid/01-cuts/else/:1: folder: A section's folder is named by two digits and a slug");
    }

    @Test
    void refusesItemsInWhatIsOnlyAnnounced() {
        programme.write("02-burns/items/1-cool.md", FirstAid.page("Cool"));

        refused("first-aid/02-burns/module.md:5: state: A section that is only announced has no items");
    }

    @Test
    void refusesAnotherState() {
        programme.write("02-burns/module.md", """
                ---
                number: 2
                title: Burns
                summary: Burns.
                state: anounced
                ---
                """);

        refused("state: \"anounced\" is not one of announced (did you mean \"announced\"?)");
    }

    private void refused(String expected) {
        assertThat(faults())
                .extracting(Fault::toString)
                .anySatisfy(fault -> assertThat(fault).contains(expected));
    }

    private List<Fault> faults() {
        var refusal = catchThrowableOfType(FaultyInput.class, () -> programme.read());
        assertThat(refusal).as("refused").isNotNull();
        return refusal.faults();
    }
}
