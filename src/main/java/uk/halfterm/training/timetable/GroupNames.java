package uk.halfterm.training.timetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import uk.halfterm.cohort.GroupId;
import uk.halfterm.cohort.GroupSummary;

/**
 * Reads which of a cohort's groups a cell names. Only the known names tell where one ends and the next begins: "Mini Eggs, Buttons
 * Crunchie" is three groups because three groups are called so, and a group called "Salt and Vinegar" would stay one.
 */
final class GroupNames {

    private static final Pattern TOKEN = Pattern.compile("[,;/&+]|[^\\s,;/&+]+");

    /** A reading of the whole cell: the groups in its order, and how often a separator between two of them is missing. */
    record Parse(List<GroupSummary> groups, int missingSeparators) {

        List<GroupId> ids() {
            return groups.stream().map(GroupSummary::id).toList();
        }

        String written() {
            return groups.stream().map(GroupSummary::name).collect(Collectors.joining(", "));
        }
    }

    /** Fewest guesses first; of two readings without a guess, the one of longer names. */
    private static final Comparator<Parse> BETTER = Comparator.comparingInt(Parse::missingSeparators)
            .thenComparingInt(parse -> parse.groups().size());

    private record Known(GroupSummary group, List<String> words) {}

    private final List<Known> known;

    GroupNames(List<GroupSummary> groups) {
        this.known = groups.stream()
                .map(group -> new Known(group, words(group.name())))
                .toList();
    }

    /** The reading with the fewest missing separators; empty when a word belongs to no known group. */
    Optional<Parse> read(String cell) {
        var words = words(cell);
        // best.get(i) reads the words from i on; filled from the end, so that a long cell takes no longer than its
        // length.
        var best = new ArrayList<@Nullable Parse>();
        for (int at = 0; at <= words.size(); at++) {
            best.add(null);
        }
        for (int at = words.size() - 1; at >= 0; at--) {
            best.set(at, readFrom(at, words, best));
        }
        return words.isEmpty() ? Optional.empty() : Optional.ofNullable(best.getFirst());
    }

    private @Nullable Parse readFrom(int at, List<String> words, List<@Nullable Parse> best) {
        Parse found = null;
        for (var candidate : known) {
            int end = at + candidate.words().size();
            if (end > words.size() || !words.subList(at, end).equals(candidate.words())) {
                continue;
            }
            var parse = continued(candidate.group(), end, words, best);
            if (parse != null && (found == null || BETTER.compare(parse, found) < 0)) {
                found = parse;
            }
        }
        return found;
    }

    private static @Nullable Parse continued(
            GroupSummary group, int end, List<String> words, List<@Nullable Parse> best) {
        if (end == words.size()) {
            return new Parse(List.of(group), 0);
        }
        int next = end;
        while (next < words.size() && isSeparator(words.get(next))) {
            next++;
        }
        var rest = best.get(next);
        if (rest == null) {
            return null;
        }
        var groups = new ArrayList<GroupSummary>();
        groups.add(group);
        groups.addAll(rest.groups());
        return new Parse(List.copyOf(groups), rest.missingSeparators() + (next == end ? 1 : 0));
    }

    private static boolean isSeparator(String word) {
        return word.equals("and") || (word.length() == 1 && ",;/&+".contains(word));
    }

    private static List<String> words(String text) {
        return TOKEN.matcher(text.toLowerCase(Locale.UK))
                .results()
                .map(match -> match.group())
                .toList();
    }
}
