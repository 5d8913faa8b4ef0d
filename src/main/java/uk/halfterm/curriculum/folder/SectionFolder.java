package uk.halfterm.curriculum.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.halfterm.curriculum.ContentItem;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.Level;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.curriculum.authored.AuthoredSection;
import uk.halfterm.curriculum.authored.OutlinePath;
import uk.halfterm.shared.yaml.AuthoredWord;

/**
 * One section's folder: its overview, its items, and a folder for each section in it. Items stand in {@code items/} in the order of
 * their numbers, or in files and folders named by their kind, in the order of kinds.
 */
final class SectionFolder {

    private static final Pattern FOLDER = Pattern.compile("(\\d{2})-[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern NUMBERED = Pattern.compile("([1-9]\\d?)-([a-z0-9]+(?:-[a-z0-9]+)*)\\.md");

    private static final String ITEMS = "items";
    private static final String PARTS = "parts";
    private static final String AGENDAS = "agendas";
    private static final Set<String> FOLDERS_OF_ITEMS = Set.of(ITEMS, PARTS, AGENDAS);

    /** Those of which a section has one at most outside of {@code items/}. */
    private static final List<ItemKind> SINGLE = List.of(ItemKind.WEBINAR, ItemKind.READING, ItemKind.PODCAST);

    private static final List<String> KINDS_OF_ITEMS = Stream.of(
                    ItemKind.PAGE, ItemKind.PART, ItemKind.WEBINAR, ItemKind.PODCAST, ItemKind.READING)
            .map(AuthoredWord::of)
            .toList();

    private enum State {
        ANNOUNCED
    }

    /** An item with the file it was read from. */
    private record Found(ContentItem item, SourceLines source) {}

    private final ProgrammeFiles files;
    private final ProgrammeSummary programme;
    private final String folder;
    private final OutlinePath place;

    private SectionFolder(ProgrammeFiles files, ProgrammeSummary programme, String folder, OutlinePath place) {
        this.files = files;
        this.programme = programme;
        this.folder = folder;
        this.place = place;
    }

    /**
     * Empty, with a fault noted, when there is no overview to tell which section this is.
     *
     * @param above the numbers of the sections it lies in
     */
    static Optional<AuthoredSection> read(
            ProgrammeFiles files, ProgrammeSummary programme, String folder, OutlinePath place, List<Integer> above) {
        return new SectionFolder(files, programme, folder, place).read(above);
    }

    /** The folders for sections directly in a folder, each ending in a slash. */
    static SortedSet<String> foldersIn(String folder, ProgrammeFiles files) {
        return files.unreadIn(folder).stream()
                .filter(name -> name.contains("/"))
                .map(name -> name.substring(0, name.indexOf('/')))
                .filter(name -> !FOLDERS_OF_ITEMS.contains(name))
                .map(name -> folder + name + "/")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<AuthoredSection> read(List<Integer> above) {
        var levels = programme.levels();
        var depth = place.sections().size();
        if (depth > levels.size()) {
            files.unreadIn(folder).forEach(name -> files.leave(folder + name));
            files.fault(folder, "folder", "The outline in programme.yaml has no level for a folder in here");
            return Optional.empty();
        }
        var level = levels.get(depth - 1);
        return files.markdown(folder + overviewOf(level)).map(overview -> {
            var head = head(overview, level);
            files.remember(place, overview.lines());
            var numbers =
                    Stream.concat(above.stream(), Stream.of(head.number())).toList();
            var items = items(new ItemFile(media(level, numbers)));
            return new AuthoredSection(head, overview.markdown(), items, children(numbers));
        });
    }

    private static String overviewOf(Level level) {
        return level.name().replace(' ', '-') + ".md";
    }

    /** A downloaded file's name says where it came from: {@code halfterm-ecf-block-3-reading.docx}. */
    private MediaFiles media(Level level, List<Integer> numbers) {
        var path = numbers.stream().map(String::valueOf).collect(Collectors.joining("-"));
        var prefix = String.join(
                "-", "halfterm", programme.id().value(), level.name().replace(' ', '-'), path);
        return new MediaFiles(files, folder, prefix + "-");
    }

    private AuthoredSection.Head head(MarkdownFile overview, Level level) {
        var front = overview.front();
        var name = folder.substring(folder.lastIndexOf('/', folder.length() - 2) + 1, folder.length() - 1);
        var numbered = FOLDER.matcher(name);
        var named = numbered.matches() ? Integer.parseInt(numbered.group(1)) : 1;
        var number = front.whole("number", 1, 99, Math.max(1, named));
        if (!numbered.matches()) {
            files.fault(folder, "folder", "A section's folder is named by two digits and a slug, like 03-" + name);
        } else if (named != number) {
            front.fault(
                    "number",
                    "The folder says " + level.name() + " " + numbered.group(1) + ", this line says " + number);
        }
        front.accept("state");
        var isAnnounced =
                front.has("state") && front.constant("state", State.class).isPresent();
        var head = new AuthoredSection.Head(
                number,
                front.text("title"),
                front.text("summary"),
                WrittenHours.of(front, "self-study-hours"),
                WrittenHours.of(front, "mentor-hours"),
                isAnnounced,
                front.isSaid("optional"));
        front.refuseOthers();
        return head;
    }

    private List<AuthoredSection> children(List<Integer> numbers) {
        var children = new ArrayList<AuthoredSection>();
        for (var child : foldersIn(folder, files)) {
            read(files, programme, child, place.section(children.size()), numbers)
                    .ifPresent(children::add);
        }
        return children;
    }

    // ---- items

    private List<ContentItem> items(ItemFile reader) {
        if (!namesIn(ITEMS).isEmpty() && !namesIn(PARTS).isEmpty()) {
            files.fault(folder + PARTS, PARTS, "A section has items/ or parts/, not both: move these to items/");
        }
        var mixed = numbered(ITEMS, (file, slug, _) -> kindOf(file).flatMap(kind -> reader.read(kind, file, slug)));
        var byKind = new ArrayList<Found>();
        byKind.addAll(numbered(PARTS, (file, slug, _) -> reader.read(ItemKind.PART, file, slug)));
        SINGLE.forEach(kind -> single(kind, reader).ifPresent(byKind::add));
        byKind.addAll(numbered(AGENDAS, (file, slug, number) -> reader.agenda(file, slug, number)));
        survey().ifPresent(byKind::add);
        byKind.sort(Comparator.comparing(found -> found.item().kind()));
        var all = Stream.concat(mixed.stream(), byKind.stream()).toList();
        for (var index = 0; index < all.size(); index++) {
            files.remember(place.item(index), all.get(index).source());
        }
        return all.stream().map(Found::item).toList();
    }

    private static Optional<ItemKind> kindOf(MarkdownFile file) {
        var word = file.front().oneOf("kind", KINDS_OF_ITEMS);
        return Stream.of(ItemKind.values())
                .filter(kind -> AuthoredWord.of(kind).equals(word))
                .findFirst();
    }

    @FunctionalInterface
    private interface Reader {
        Optional<? extends ContentItem> read(MarkdownFile file, String slug, int number);
    }

    private List<String> namesIn(String below) {
        return files.unreadIn(folder + below + "/");
    }

    /** Their file names carry their order and, unless they say another, their slug. */
    private List<Found> numbered(String below, Reader reader) {
        record Numbered(int number, String slug, String name) {}
        var names = new ArrayList<Numbered>();
        for (var name : namesIn(below)) {
            var parts = NUMBERED.matcher(name);
            if (parts.matches()) {
                names.add(new Numbered(Integer.parseInt(parts.group(1)), parts.group(2), folder + below + "/" + name));
            } else {
                files.leave(folder + below + "/" + name);
                files.fault(
                        folder + below + "/" + name,
                        "file name",
                        "Name it by its number and a slug, like 2-asking-questions.md");
            }
        }
        names.sort(Comparator.comparingInt(Numbered::number));
        checkOrder(below, names.stream().map(Numbered::number).toList());
        return names.stream()
                .flatMap(named -> files
                        .markdown(named.name())
                        .flatMap(file -> reader.read(file, named.slug(), named.number())
                                .map(item -> new Found(item, file.lines())))
                        .stream())
                .toList();
    }

    private void checkOrder(String below, List<Integer> numbers) {
        var seen = new HashSet<Integer>();
        for (var number : numbers) {
            if (!seen.add(number)) {
                files.fault(folder + below, below, "There are two with the number " + number);
            }
        }
        for (var number = 1; number <= seen.size(); number++) {
            if (!seen.contains(number)) {
                files.fault(folder + below, below, "Number " + number + " is missing: they run from 1 without a gap");
                return;
            }
        }
    }

    private Optional<Found> single(ItemKind kind, ItemFile reader) {
        var name = folder + AuthoredWord.of(kind) + ".md";
        if (!files.has(name)) {
            return Optional.empty();
        }
        return files.markdown(name).flatMap(file -> reader.read(kind, file).map(item -> new Found(item, file.lines())));
    }

    private Optional<Found> survey() {
        var name = folder + "survey.yaml";
        if (!files.has(name)) {
            return Optional.empty();
        }
        return files.yaml(name)
                .map(sheet -> new Found(
                        SurveySheet.read(sheet, programme.levels().getFirst()),
                        new SourceLines(files.path(name), sheet.lines(), 1)));
    }
}
