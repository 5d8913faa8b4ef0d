package uk.halfterm.curriculum.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.halfterm.curriculum.Agenda;
import uk.halfterm.curriculum.Audience;
import uk.halfterm.curriculum.BlockSummary;
import uk.halfterm.curriculum.Cadence;
import uk.halfterm.curriculum.ContentItem;
import uk.halfterm.curriculum.Hours;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.Media;
import uk.halfterm.curriculum.Part;
import uk.halfterm.curriculum.Podcast;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.curriculum.Reading;
import uk.halfterm.curriculum.Survey;
import uk.halfterm.curriculum.Webinar;

/** One block's folder: the overview, the self-study parts, the material for mentors and the survey. */
final class BlockFolder {

    static final String OVERVIEW = "block.md";

    private static final Pattern FOLDER = Pattern.compile("(\\d{2})-[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern NUMBERED = Pattern.compile("([1-9]\\d?)-([a-z0-9]+(?:-[a-z0-9]+)*)\\.md");

    /** Slugs of items there is one of, and the word of the address that serves the agendas as one file. */
    private static final Set<String> RESERVED = Set.of("webinar", "reading", "podcast", "survey", "pack");

    /** A part is read between two lessons (experience.md: short parts with minutes). */
    private static final int LEAST_WORDS = 400;

    private static final int MOST_WORDS = 900;
    private static final int LEAST_SECTIONS = 2;
    private static final int MOST_MINUTES = 120;
    private static final List<String> AGENDA_SECTIONS = List.of("Check in", "Explore", "Practise", "Agree");

    private final ContentFiles files;
    private final ProgrammeSummary programme;
    private final String folder;
    private final Faults faults;
    private final MediaFiles media;
    private final SortedSet<String> unread;

    /** Where each slug was first used. */
    private final Map<String, String> slugs = new HashMap<>();

    BlockFolder(
            ContentFiles files, ProgrammeSummary programme, String name, Faults faults, Map<Media, String> mediaPaths) {
        this.files = files;
        this.programme = programme;
        this.folder = name;
        this.faults = faults;
        this.unread = new TreeSet<>(files.below(programme.id() + "/" + name));
        this.media = new MediaFiles(files, programme.id() + "/" + name + "/", unread, faults, mediaPaths);
    }

    String path(String name) {
        return programme.id() + "/" + folder + "/" + name;
    }

    /** Empty, with a fault noted, when there is no overview to tell which block this is. */
    Optional<AuthoredBlock> read() {
        Optional<MarkdownFile> overview = markdown(OVERVIEW);
        if (overview.isEmpty()) {
            return Optional.empty();
        }
        BlockSummary summary = summary(overview.get());
        media.prefix("halfterm-block-" + summary.number() + "-");
        List<ContentItem> items = new ArrayList<>();
        items.addAll(numbered("parts", this::part, Part::number));
        webinar().ifPresent(items::add);
        reading().ifPresent(items::add);
        podcast().ifPresent(items::add);
        items.addAll(numbered("agendas", this::agenda, Agenda::week));
        survey().ifPresent(items::add);
        items.sort(Comparator.comparing(ContentItem::kind));
        for (String name : unread) {
            faults.add(path(name), 1, "file", "Nothing reads this file, or the key that names it is missing");
        }
        return Optional.of(new AuthoredBlock(summary, overview.get().prose().html(), items));
    }

    private BlockSummary summary(MarkdownFile overview) {
        YamlMap front = overview.front();
        Matcher name = FOLDER.matcher(folder);
        int named = name.matches() ? Integer.parseInt(name.group(1)) : 1;
        int number = front.whole("number", 1, 99, named);
        Hours selfStudy = front.hours("self-study-hours");
        Hours mentorSessions = front.hours("mentor-hours");
        String title = front.text("title");
        String summary = front.text("summary");
        front.refuseOthers();
        if (!name.matches()) {
            faults.add(path(""), 1, "folder", "A block's folder is named by two digits and a slug, like 03-" + folder);
        } else if (named != number) {
            front.fault("number", "The folder says block " + name.group(1) + ", this line says " + number);
        }
        if (number > programme.blockCount()) {
            front.fault("number", "The programme has " + programme.blockCount() + " blocks");
            return new BlockSummary(programme.id(), number, title, summary, selfStudy, mentorSessions, Cadence.WEEKLY);
        }
        Cadence cadence = programme.cadenceOf(number);
        return new BlockSummary(programme.id(), number, title, summary, selfStudy, mentorSessions, cadence);
    }

    // ---- items of which a block has several: their file names carry their order and their slug

    private interface ItemReader<T> {
        T read(MarkdownFile file, int number, String slug);
    }

    private <T extends ContentItem> List<T> numbered(String below, ItemReader<T> reader, ToIntFunction<T> numberOf) {
        List<T> items = new ArrayList<>();
        for (String name : List.copyOf(unread)) {
            if (name.startsWith(below + "/")) {
                Matcher parts = NUMBERED.matcher(name.substring(below.length() + 1));
                if (parts.matches()) {
                    claim(parts.group(2), name);
                    markdown(name)
                            .map(file -> reader.read(file, Integer.parseInt(parts.group(1)), parts.group(2)))
                            .ifPresent(items::add);
                } else {
                    unread.remove(name);
                    faults.add(
                            path(name), 1, "file name", "Name it by its number and a slug, like 2-asking-questions.md");
                }
            }
        }
        items.sort(Comparator.comparingInt(numberOf));
        Set<Integer> seen = new HashSet<>();
        for (T item : items) {
            if (!seen.add(numberOf.applyAsInt(item))) {
                faults.add(path(below), 1, below, "There are two with the number " + numberOf.applyAsInt(item));
            }
        }
        for (int number = 1; number <= items.size(); number++) {
            if (!seen.contains(number)) {
                faults.add(path(below), 1, below, "Number " + number + " is missing: they run from 1 without a gap");
                break;
            }
        }
        return items;
    }

    private void claim(String slug, String name) {
        if (RESERVED.contains(slug)) {
            faults.add(path(name), 1, "file name", "The slug \"" + slug + "\" is taken by Halfterm itself");
        }
        String first = slugs.putIfAbsent(slug, name);
        if (first != null) {
            faults.add(path(name), 1, "file name", "The slug \"" + slug + "\" is already used by " + first);
        }
    }

    private Part part(MarkdownFile file, int number, String slug) {
        Head head = head(file, ItemKind.PART);
        file.front().refuseOthers();
        Prose prose = file.prose();
        if (prose.words() < LEAST_WORDS || prose.words() > MOST_WORDS) {
            textFault(
                    file, "A part has " + LEAST_WORDS + " to " + MOST_WORDS + " words, this one has " + prose.words());
        }
        if (prose.sections().size() < LEAST_SECTIONS) {
            textFault(file, "A part has at least two ## headings");
        }
        if (prose.prompts() == 0) {
            textFault(file, "A part has at least one prompt: a quotation that begins with a ### heading");
        }
        return new Part(slug, head.title, head.summary, head.minutes, head.audience, number, prose.html());
    }

    private Agenda agenda(MarkdownFile file, int number, String slug) {
        Head head = head(file, ItemKind.AGENDA);
        int week = file.front().whole("week", 1, 99);
        int prepare = file.front().whole("prepare-minutes", 1, MOST_MINUTES);
        file.front().refuseOthers();
        if (file.front().has("week") && week != number) {
            file.front().fault("week", "The file's name says week " + number + ", this line says " + week);
        }
        if (!file.prose().sections().equals(AGENDA_SECTIONS)) {
            textFault(file, "An agenda's ## headings are: " + String.join(", ", AGENDA_SECTIONS));
        }
        String html = file.prose().html();
        return new Agenda(slug, head.title, head.summary, head.minutes, head.audience, number, prepare, html);
    }

    // ---- items of which a block has one at most

    private Optional<Webinar> webinar() {
        return single("webinar.md").flatMap(file -> {
            Head head = head(file, ItemKind.WEBINAR);
            Optional<Media> video = media.named(file.front(), "video", FileType.MP4);
            Optional<Media> captions = media.named(file.front(), "captions", FileType.VTT);
            // The slides are what the video was made from; people get the video and the transcript.
            file.front().accept("slides");
            file.front().refuseOthers();
            return video.flatMap(picture -> captions.map(words -> new Webinar(
                    "webinar",
                    head.title,
                    head.summary,
                    head.minutes,
                    head.audience,
                    file.prose().html(),
                    picture,
                    words)));
        });
    }

    private Optional<Reading> reading() {
        return single("reading.md").flatMap(file -> {
            Head head = head(file, ItemKind.READING);
            Optional<Media> document = media.named(file.front(), "document", FileType.DOCX, FileType.PDF);
            List<String> references = file.front().texts("references");
            file.front().refuseOthers();
            if (!file.prose().sections().contains("Reflect")) {
                textFault(file, "A reading and reflection document has a section \"## Reflect\"");
            }
            return document.map(paper -> new Reading(
                    "reading",
                    head.title,
                    head.summary,
                    head.minutes,
                    head.audience,
                    file.prose().html(),
                    paper,
                    references));
        });
    }

    private Optional<Podcast> podcast() {
        return single("podcast.md").flatMap(file -> {
            Head head = head(file, ItemKind.PODCAST);
            Optional<Media> audio = media.named(file.front(), "audio", FileType.MP3);
            file.front().refuseOthers();
            return audio.map(sound -> new Podcast(
                    "podcast",
                    head.title,
                    head.summary,
                    head.minutes,
                    head.audience,
                    file.prose().html(),
                    sound));
        });
    }

    private Optional<Survey> survey() {
        String name = "survey.yaml";
        if (!unread.remove(name)) {
            return Optional.empty();
        }
        String path = path(name);
        return Utf8.text(path, files.bytes(path), faults)
                .flatMap(text -> YamlMap.read(path, text, 1, faults))
                .map(sheet -> SurveySheet.read(sheet, programme.audienceOf(ItemKind.SURVEY)));
    }

    // ---- what they have in common

    private record Head(String title, String summary, int minutes, Audience audience) {}

    private Head head(MarkdownFile file, ItemKind kind) {
        YamlMap front = file.front();
        return new Head(
                front.text("title"),
                front.text("summary"),
                front.whole("minutes", 1, MOST_MINUTES),
                programme.audienceOf(kind));
    }

    private void textFault(MarkdownFile file, String reason) {
        faults.add(file.path(), file.prose().firstLine(), "text", reason);
    }

    private Optional<MarkdownFile> single(String name) {
        return unread.contains(name) ? markdown(name) : Optional.empty();
    }

    private Optional<MarkdownFile> markdown(String name) {
        String path = path(name);
        if (!unread.remove(name)) {
            faults.add(path, 1, "file", "Missing");
            return Optional.empty();
        }
        return Utf8.text(path, files.bytes(path), faults).flatMap(text -> MarkdownFile.read(path, text, faults));
    }
}
