package uk.halfterm.curriculum.folder;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import uk.halfterm.curriculum.Alongside;
import uk.halfterm.curriculum.Audience;
import uk.halfterm.curriculum.Audiences;
import uk.halfterm.curriculum.ChecklistStep;
import uk.halfterm.curriculum.Counting;
import uk.halfterm.curriculum.HelpStep;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.Labels;
import uk.halfterm.curriculum.Labels.Label;
import uk.halfterm.curriculum.Level;
import uk.halfterm.curriculum.Pairing;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.curriculum.Schedule;
import uk.halfterm.curriculum.SelfPaced;
import uk.halfterm.curriculum.authored.OutlinePath;
import uk.halfterm.shared.EmailAddress;
import uk.halfterm.shared.yaml.AuthoredWord;
import uk.halfterm.shared.yaml.YamlMapping;

/** {@code programme.yaml}, read: the programme's names, shape, rules and what it asks of people. */
final class ProgrammeSheet {

    static final String FILE = "programme.yaml";

    private static final List<String> LABELS = List.of("mentee", "mentor", "inductionTutor", "programmeTeam");
    private static final List<String> SCHEDULES = List.of("school-terms", "self-paced");
    private static final Label NO_LABEL = new Label("", "", "", "");
    private static final Pattern LEVEL = Pattern.compile("[a-z]+(?:[ -][a-z]+)*");

    private final YamlMapping sheet;

    private ProgrammeSheet(YamlMapping sheet) {
        this.sheet = sheet;
    }

    static ProgrammeSummary read(YamlMapping sheet, ProgrammeFiles files) {
        var lines = sheet.lines();
        var summary = new ProgrammeSheet(sheet).read(files.programme(), new PlanSheet(lines));
        files.remember(OutlinePath.PROGRAMME, new SourceLines(files.path(FILE), lines, 1));
        return summary;
    }

    private ProgrammeSummary read(ProgrammeId id, PlanSheet plan) {
        var named = sheet.text("id");
        if (!named.isEmpty() && !named.equals(id.value())) {
            sheet.fault("id", "The folder is named \"" + id + "\", this line says \"" + named + "\"");
        }
        var summary = new ProgrammeSummary(
                id,
                new ProgrammeSummary.Names(sheet.text("title"), sheet.text("shortTitle")),
                levels(),
                schedule(plan),
                labels(),
                audiences(),
                new ProgrammeSummary.Rules(
                        sheet.constant("pairing", Pairing.class).orElse(Pairing.SAME_ORGANISATION), alongside()),
                guidance());
        sheet.refuseOthers();
        return summary;
    }

    private List<Level> levels() {
        var levels = new ArrayList<Level>();
        for (var entry : sheet.mappings("outline")) {
            levels.add(new Level(word(entry, "name"), word(entry, "plural")));
            entry.refuseOthers();
        }
        // A stand-in, so that the folders can be read though the sheet says nothing of them.
        return levels.isEmpty() ? List.of(new Level("section", "sections")) : levels;
    }

    private static String word(YamlMapping entry, String key) {
        var word = entry.text(key);
        if (LEVEL.matcher(word).matches()) {
            return word;
        }
        if (!word.isEmpty()) {
            entry.fault(key, "Write it in lower-case letters, like block or further study, not \"" + word + "\"");
        }
        return "section";
    }

    private Schedule schedule(PlanSheet plan) {
        var schedule = sheet.mapping("schedule");
        if (schedule.isEmpty()) {
            return new SelfPaced();
        }
        var kind = schedule.get().oneOf("kind", SCHEDULES);
        Schedule read = switch (kind) {
            case "school-terms" -> plan.read(schedule.get());
            default -> new SelfPaced();
        };
        if (!kind.isEmpty()) {
            schedule.get().refuseOthers();
        }
        return read;
    }

    private Labels labels() {
        var labels = sheet.mapping("labels");
        var read = LABELS.stream().map(who -> label(labels.orElse(null), who)).toList();
        labels.ifPresent(YamlMapping::refuseOthers);
        return new Labels(read.get(0), read.get(1), read.get(2), read.get(3));
    }

    private static Label label(@Nullable YamlMapping labels, String who) {
        if (labels == null) {
            return NO_LABEL;
        }
        return labels.mapping(who)
                .map(words -> {
                    var name = words.text("name");
                    var plural = words.text("plural");
                    var label = new Label(
                            name,
                            plural,
                            words.optionalText("short").orElse(name),
                            words.optionalText("shortPlural").orElse(plural));
                    words.refuseOthers();
                    return label;
                })
                .orElse(NO_LABEL);
    }

    private Audiences audiences() {
        var audiences = sheet.mapping("audiences");
        var counts = sheet.mapping("counts");
        var read = new Audiences(
                kinds(audiences, Audience.MENTEE),
                kinds(audiences, Audience.MENTOR),
                counting(counts, Audience.MENTEE),
                counting(counts, Audience.MENTOR));
        audiences.ifPresent(YamlMapping::refuseOthers);
        counts.ifPresent(YamlMapping::refuseOthers);
        return read;
    }

    /** None where the programme has nobody of that role. */
    private static Set<ItemKind> kinds(Optional<YamlMapping> audiences, Audience audience) {
        var who = AuthoredWord.of(audience);
        var kinds = EnumSet.noneOf(ItemKind.class);
        audiences.ifPresent(lists -> {
            lists.accept(who);
            if (lists.has(who)) {
                kinds.addAll(lists.constants(who, ItemKind.class));
            }
        });
        return kinds;
    }

    private static Counting counting(Optional<YamlMapping> counts, Audience audience) {
        var counting = counts.flatMap(lists -> lists.optionalMapping(AuthoredWord.of(audience)));
        if (counting.isEmpty()) {
            return new Counting.Every(Set.of());
        }
        var entry = counting.get();
        entry.accept("every");
        entry.accept("any");
        if (entry.has("every") == entry.has("any")) {
            entry.fault("every", "Give every or any, one of the two");
        }
        Counting read = entry.has("any") && !entry.has("every")
                ? new Counting.Any(Set.copyOf(entry.constants("any", ItemKind.class)))
                : new Counting.Every(
                        Set.copyOf(entry.has("every") ? entry.constants("every", ItemKind.class) : List.of()));
        entry.refuseOthers();
        return read;
    }

    private List<Alongside> alongside() {
        var read = new ArrayList<Alongside>();
        for (var entry : sheet.optionalMappings("alongside")) {
            var programme = entry.text("programme");
            var role = entry.constant("role", Audience.class);
            var from = Starts.of(entry, "from");
            entry.refuseOthers();
            if (!programme.isEmpty()) {
                role.ifPresent(who -> read.add(new Alongside(ProgrammeId.of(programme), who, from)));
            }
        }
        return read;
    }

    private ProgrammeSummary.Guidance guidance() {
        var checklist = sheet.optionalMapping("checklist");
        var guidance = new ProgrammeSummary.Guidance(
                steps(checklist, Audience.MENTEE), steps(checklist, Audience.MENTOR), help());
        checklist.ifPresent(YamlMapping::refuseOthers);
        return guidance;
    }

    private static List<ChecklistStep> steps(Optional<YamlMapping> checklist, Audience audience) {
        var steps = new ArrayList<ChecklistStep>();
        for (var step : checklist
                .map(lists -> lists.optionalMappings(AuthoredWord.of(audience)))
                .orElse(List.of())) {
            var task = step.constant("id", ChecklistStep.Task.class);
            var title = step.text("title");
            var detail = step.text("detail");
            var isOptional = step.isSaid("optional");
            step.refuseOthers();
            task.ifPresent(known -> steps.add(new ChecklistStep(known, title, detail, isOptional)));
        }
        return steps;
    }

    private List<HelpStep> help() {
        var steps = new ArrayList<HelpStep>();
        for (var step : sheet.mappings("help")) {
            var who = step.oneOf("who", LABELS);
            steps.add(new HelpStep(who, step.text("title"), step.text("detail"), email(step), whoAsks(step)));
            step.refuseOthers();
        }
        return steps;
    }

    private static @Nullable Audience whoAsks(YamlMapping step) {
        step.accept("for");
        return step.has("for") ? step.constant("for", Audience.class).orElse(null) : null;
    }

    private static @Nullable EmailAddress email(YamlMapping step) {
        return step.optionalValue("email", EmailAddress::of).orElse(null);
    }
}
