package uk.halfterm.curriculum.folder;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import uk.halfterm.curriculum.Audience;
import uk.halfterm.curriculum.BySchoolTerms;
import uk.halfterm.curriculum.Cadence;
import uk.halfterm.curriculum.EventMode;
import uk.halfterm.curriculum.EventPattern;
import uk.halfterm.curriculum.Hours;
import uk.halfterm.curriculum.PlannedTerm;
import uk.halfterm.curriculum.PlannedTerm.Asked;
import uk.halfterm.shared.yaml.AuthoredWord;
import uk.halfterm.shared.yaml.YamlMapping;

/**
 * The plan of a programme by school terms, read from lists whose entries name their terms. What a list by terms cannot say (a term
 * twice, or none) is refused here, everything else by the rules.
 */
final class PlanSheet {

    private static final int MOST_TERMS = 24;
    private static final int MOST_SECTIONS = 99;
    private static final String TERM = "term";
    private static final String TERMS = "terms";
    private static final Map<String, Cadence> CADENCES =
            Map.of("week", Cadence.WEEKLY, "fortnight", Cadence.FORTNIGHTLY);

    private final Map<String, Integer> lines;

    /** {@code lines} is told where the plan says what of each term: rules know terms, not entries. */
    PlanSheet(Map<String, Integer> lines) {
        this.lines = lines;
    }

    private record Halves(List<Integer> first, List<Integer> second) {}

    BySchoolTerms read(YamlMapping schedule) {
        var halves = halves(schedule);
        var last = halves.isEmpty() ? 0 : halves.lastKey();
        var cadences = cadences(schedule, last);
        var asked = asked(schedule, last);
        var terms = new ArrayList<PlannedTerm>();
        for (var term = 1; term <= last; term++) {
            if (!halves.containsKey(term)) {
                schedule.fault("sections", "Term " + term + " is missing: terms run from 1 without a gap");
            }
            var half = halves.getOrDefault(term, new Halves(List.of(), List.of()));
            terms.add(new PlannedTerm(
                    half.first(),
                    half.second(),
                    cadences.getOrDefault(term, Cadence.WEEKLY),
                    asked(asked, Audience.MENTEE, term),
                    asked(asked, Audience.MENTOR, term)));
        }
        var lengths = lengths(schedule);
        return new BySchoolTerms(
                terms,
                lengths.getOrDefault(Audience.MENTEE, 0),
                lengths.getOrDefault(Audience.MENTOR, 0),
                events(schedule));
    }

    private NavigableMap<Integer, Halves> halves(YamlMapping schedule) {
        var halves = new TreeMap<Integer, Halves>();
        for (var entry : schedule.mappings("sections")) {
            var term = entry.whole(TERM, 1, MOST_TERMS);
            if (entry.has(TERM)
                    && halves.putIfAbsent(term, halves(entry, "whole", "first-half", "second-half")) != null) {
                entry.fault(TERM, "Term " + term + " is named twice");
            }
            entry.refuseOthers();
            lines.putIfAbsent("schedule.sections.term-" + term, entry.lineOf(TERM));
        }
        return halves;
    }

    private static Halves halves(YamlMapping entry, String whole, String first, String second) {
        List.of(whole, first, second).forEach(entry::accept);
        if (entry.has(whole)) {
            if (entry.has(first) || entry.has(second)) {
                entry.fault(whole, "Give whole, or first-half and second-half");
            }
            var sections = entry.wholes(whole, 1, MOST_SECTIONS);
            return new Halves(sections, sections);
        }
        return new Halves(entry.wholes(first, 1, MOST_SECTIONS), entry.wholes(second, 1, MOST_SECTIONS));
    }

    private static Map<Integer, Cadence> cadences(YamlMapping schedule, int last) {
        var cadences = new HashMap<Integer, Cadence>();
        for (var entry : schedule.mappings("meetings")) {
            var word = entry.oneOf("every", CADENCES.keySet().stream().sorted().toList());
            for (var term : entry.wholes(TERMS, 1, MOST_TERMS)) {
                if (term > last) {
                    entry.fault(TERMS, "The plan has the terms 1 to " + last + ", not " + term);
                } else if (cadences.putIfAbsent(term, CADENCES.getOrDefault(word, Cadence.WEEKLY)) != null) {
                    entry.fault(TERMS, "Term " + term + " is named twice");
                }
            }
            entry.refuseOthers();
        }
        for (var term = 1; term <= last; term++) {
            if (!cadences.containsKey(term)) {
                schedule.fault("meetings", "Term " + term + " is not named");
            }
        }
        return cadences;
    }

    private static Map<Audience, Integer> lengths(YamlMapping schedule) {
        var lengths = new EnumMap<Audience, Integer>(Audience.class);
        for (var entry : schedule.mappings("roles")) {
            var terms = entry.whole(TERMS, 1, MOST_TERMS);
            entry.constant("role", Audience.class).ifPresent(role -> {
                if (lengths.putIfAbsent(role, terms) != null) {
                    entry.fault("role", "The " + AuthoredWord.of(role) + " is named twice");
                }
            });
            entry.refuseOthers();
        }
        return lengths;
    }

    private static Map<Audience, Map<Integer, Asked>> asked(YamlMapping schedule, int last) {
        var asked = new EnumMap<Audience, Map<Integer, Asked>>(Audience.class);
        for (var entry : schedule.optionalMappings("hours")) {
            var role = entry.constant("role", Audience.class);
            var hours = new Asked(hours(entry, "training"), hours(entry, "self-study"));
            for (var term : entry.wholes(TERMS, 1, MOST_TERMS)) {
                if (term > last) {
                    entry.fault(TERMS, "The plan has the terms 1 to " + last + ", not " + term);
                } else if (role.isPresent()
                        && asked.computeIfAbsent(role.get(), _ -> new HashMap<>())
                                        .putIfAbsent(term, hours)
                                != null) {
                    entry.fault(TERMS, "Term " + term + " is named twice for the " + AuthoredWord.of(role.get()));
                }
            }
            entry.refuseOthers();
        }
        return asked;
    }

    private static @Nullable Asked asked(Map<Audience, Map<Integer, Asked>> asked, Audience role, int term) {
        return asked.getOrDefault(role, Map.of()).get(term);
    }

    private static Hours hours(YamlMapping entry, String key) {
        var hours = WrittenHours.of(entry, key);
        return hours == null ? new Hours(0) : hours;
    }

    private static List<EventPattern> events(YamlMapping schedule) {
        var patterns = new ArrayList<EventPattern>();
        for (var entry : schedule.optionalMappings("events")) {
            var role = entry.constant("role", Audience.class);
            var from = Starts.of(entry, "from");
            var until = Starts.of(entry, "until");
            var terms = new ArrayList<EventPattern.TermEvent>();
            for (var event : entry.mappings(TERMS)) {
                var term = event.whole(TERM, 1, MOST_TERMS);
                event.constant("mode", EventMode.class)
                        .ifPresent(mode -> terms.add(new EventPattern.TermEvent(term, mode)));
                event.refuseOthers();
            }
            entry.refuseOthers();
            role.ifPresent(who -> patterns.add(new EventPattern(who, from, until, terms)));
        }
        return patterns;
    }
}
