package uk.halfterm.curriculum.folder;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import uk.halfterm.curriculum.Cadence;
import uk.halfterm.curriculum.ChecklistStep;
import uk.halfterm.curriculum.HelpStep;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.Labels;
import uk.halfterm.curriculum.Labels.Label;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.shared.EmailAddress;

/** {@code programme.yaml}, read: the programme's names, rhythm, audiences and what it asks of people. */
final class ProgrammeSheet {

    static final String FILE = "programme.yaml";

    private static final int MOST_YEARS = 4;
    private static final int TERMS_A_YEAR = 3;
    private static final int BLOCKS_A_TERM = 2;
    private static final List<String> LABELS = List.of("mentee", "mentor", "inductionTutor", "programmeTeam");

    private final YamlMap sheet;

    private ProgrammeSheet(YamlMap sheet) {
        this.sheet = sheet;
    }

    static ProgrammeSummary read(YamlMap sheet, ProgrammeId id) {
        return new ProgrammeSheet(sheet).read(id);
    }

    private ProgrammeSummary read(ProgrammeId id) {
        String named = sheet.text("id");
        if (!named.isEmpty() && !named.equals(id.value())) {
            sheet.fault("id", "The folder is named \"" + id + "\", this line says \"" + named + "\"");
        }
        List<Cadence> cadences = cadences(terms() * BLOCKS_A_TERM);
        Optional<YamlMap> audiences = sheet.map("audiences");
        Optional<YamlMap> checklist = sheet.map("checklist");
        ProgrammeSummary summary = new ProgrammeSummary(
                id,
                sheet.text("title"),
                sheet.text("shortTitle"),
                labels(),
                cadences,
                kinds(audiences, "mentee"),
                kinds(audiences, "mentor"),
                new ProgrammeSummary.Guidance(steps(checklist, "mentee"), steps(checklist, "mentor"), help()));
        audiences.ifPresent(YamlMap::refuseOthers);
        checklist.ifPresent(YamlMap::refuseOthers);
        sheet.refuseOthers();
        return summary;
    }

    private int terms() {
        int years = sheet.whole("years", 1, MOST_YEARS);
        int terms = sheet.whole("terms", 1, MOST_YEARS * TERMS_A_YEAR);
        if (sheet.has("years") && sheet.has("terms") && terms != years * TERMS_A_YEAR) {
            sheet.fault("terms", "A year has three terms: " + years * TERMS_A_YEAR + ", not " + terms);
        }
        return terms;
    }

    private List<Cadence> cadences(int blocks) {
        Map<Integer, Cadence> byBlock = new TreeMap<>();
        for (YamlMap entry : sheet.maps("cadence")) {
            Cadence cadence = entry.constant("meetings", Cadence.class).orElse(Cadence.WEEKLY);
            for (int block : entry.wholes("blocks", 1, blocks)) {
                if (byBlock.putIfAbsent(block, cadence) != null) {
                    entry.fault("blocks", "Block " + block + " is named twice");
                }
            }
            entry.refuseOthers();
        }
        List<Cadence> cadences = new ArrayList<>();
        for (int block = 1; block <= blocks; block++) {
            if (!byBlock.containsKey(block)) {
                sheet.fault("cadence", "Block " + block + " is not named");
            }
            cadences.add(byBlock.getOrDefault(block, Cadence.WEEKLY));
        }
        return cadences;
    }

    private Labels labels() {
        Optional<YamlMap> labels = sheet.map("labels");
        List<Label> read =
                LABELS.stream().map(who -> label(labels.orElse(null), who)).toList();
        labels.ifPresent(YamlMap::refuseOthers);
        return new Labels(read.get(0), read.get(1), read.get(2), read.get(3));
    }

    private static Label label(@Nullable YamlMap labels, String who) {
        if (labels == null) {
            return new Label("", "", "");
        }
        return labels.map(who)
                .map(words -> {
                    String name = words.text("name");
                    words.accept("short");
                    Label label =
                            new Label(name, words.text("plural"), words.has("short") ? words.text("short") : name);
                    words.refuseOthers();
                    return label;
                })
                .orElse(new Label("", "", ""));
    }

    private static Set<ItemKind> kinds(Optional<YamlMap> audiences, String who) {
        Set<ItemKind> kinds = EnumSet.noneOf(ItemKind.class);
        audiences.ifPresent(lists -> kinds.addAll(lists.constants(who, ItemKind.class)));
        return kinds;
    }

    private static List<ChecklistStep> steps(Optional<YamlMap> checklist, String who) {
        List<ChecklistStep> steps = new ArrayList<>();
        for (YamlMap step : checklist.map(lists -> lists.maps(who)).orElse(List.of())) {
            step.constant("id", ChecklistStep.Task.class)
                    .ifPresent(task -> steps.add(new ChecklistStep(
                            task,
                            step.text("title"),
                            step.text("detail"),
                            step.has("optional") && step.yesOrNo("optional"))));
            for (String key : List.of("title", "detail", "optional")) {
                step.accept(key);
            }
            step.refuseOthers();
        }
        return steps;
    }

    private List<HelpStep> help() {
        List<HelpStep> steps = new ArrayList<>();
        for (YamlMap step : sheet.maps("help")) {
            String who = step.oneOf("who", LABELS);
            steps.add(new HelpStep(who, step.text("title"), step.text("detail"), email(step)));
            step.accept("email");
            step.refuseOthers();
        }
        return steps;
    }

    private static @Nullable EmailAddress email(YamlMap step) {
        if (!step.has("email")) {
            return null;
        }
        try {
            return EmailAddress.of(step.text("email"));
        } catch (IllegalArgumentException e) {
            step.fault("email", "Not an email address");
            return null;
        }
    }
}
