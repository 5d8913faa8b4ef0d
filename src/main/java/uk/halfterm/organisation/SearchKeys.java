package uk.halfterm.organisation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What an organisation is found by: the beginnings of its name from each word on, of its town, and its postcode and URN. They are kept with
 * it, so that an index finds it by what somebody has typed so far. The first sign parts those that are closed from the others.
 */
public final class SearchKeys {

    /** How the field is called in which they are kept. */
    public static final String FIELD = "searchKeys";

    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 20;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u02BC`]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern OUTWARD = Pattern.compile("[a-z]{1,2}[0-9][a-z0-9]?");
    private static final Pattern INWARD = Pattern.compile("[0-9][a-z]{0,2}");

    private SearchKeys() {}

    /** The keys of an organisation. */
    public static List<String> of(
            String name, @Nullable String urn, @Nullable String postcode, @Nullable String town, boolean closed) {
        var sign = sign(closed);
        return Stream.of(
                        beginnings(name).stream(),
                        beginnings(town == null ? "" : town).stream(),
                        Stream.ofNullable(urn),
                        Stream.ofNullable(postcode).map(code -> String.join("", words(code))))
                .flatMap(keys -> keys)
                .map(key -> sign + key)
                .distinct()
                .toList();
    }

    static char sign(boolean closed) {
        return closed ? '1' : '0';
    }

    /** Where the texts end that begin so. */
    static String after(String beginning) {
        var last = beginning.length() - 1;
        return beginning.substring(0, last) + (char) (beginning.charAt(last) + 1);
    }

    /** What somebody has typed, as the beginnings of keys; the halves of a postcode are put together. */
    static List<String> typed(String text) {
        var words = words(text);
        var joined = new ArrayList<String>();
        for (var word : words) {
            if (!joined.isEmpty()
                    && OUTWARD.matcher(joined.getLast()).matches()
                    && INWARD.matcher(word).matches()) {
                joined.add(joined.removeLast() + word);
            } else {
                joined.add(word);
            }
        }
        return joined.stream()
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST)))
                .distinct()
                .toList();
    }

    /** A text in the plain words that texts are compared by: "St Mary's & St John's" is "st marys and st johns". */
    static String plain(String text) {
        return String.join(" ", words(text));
    }

    private static List<String> words(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ");
        return Stream.of(BETWEEN_WORDS.split(APOSTROPHES.matcher(plain).replaceAll("")))
                .filter(word -> !word.isEmpty())
                .map(word -> word.equals("saint") ? "st" : word)
                .limit(MOST_WORDS)
                .toList();
    }

    private static Set<String> beginnings(String text) {
        var words = words(text);
        var found = new LinkedHashSet<String>();
        for (var from = 0; from < words.size(); from++) {
            var rest = String.join(" ", words.subList(from, words.size()));
            found.add(rest.substring(0, Math.min(rest.length(), LONGEST)).strip());
        }
        return found;
    }
}
