package uk.halfterm.platform.seal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.halfterm.platform.start.CannotStart;

/** The keys of a portal: the first seals, all open. They are never printed or logged; their ids may be. */
public final class KeyRing {

    /** The setting that holds the keys: each in Base64, the first seals, with commas between them. */
    public static final String SETTING = "halfterm.sealing-keys";

    /** The same in the environment. */
    public static final String VARIABLE = "HALFTERM_SEALINGKEYS";

    private final Map<String, SealingKey> keys;

    private KeyRing(Collection<SealingKey> keys) {
        this.keys = keys.stream()
                .collect(Collectors.toMap(SealingKey::id, key -> key, (first, again) -> first, LinkedHashMap::new));
    }

    /** A ring of one new key. */
    public static KeyRing random() {
        return new KeyRing(List.of(SealingKey.random()));
    }

    /**
     * The keys in a text, parted by commas or white space.
     *
     * @param where what a person is told of when the text holds no keys ({@link CannotStart})
     */
    public static KeyRing parse(String text, String where) {
        var words =
                Stream.of(text.split("[,\\s]+")).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty()) {
            throw new CannotStart(where + " holds no sealing key (docs/security.md).");
        }
        try {
            return new KeyRing(words.stream().map(SealingKey::parse).toList());
        } catch (IllegalArgumentException unreadable) {
            throw new CannotStart(
                    where + " holds a sealing key that is " + unreadable.getMessage() + " (docs/security.md).");
        }
    }

    /** This ring with a new key before all others. */
    public KeyRing withNew() {
        return new KeyRing(Stream.concat(Stream.of(SealingKey.random()), keys.values().stream())
                .toList());
    }

    /** The key that seals, alone. */
    public KeyRing withoutOlder() {
        return new KeyRing(List.of(first()));
    }

    SealingKey first() {
        return keys.values().iterator().next();
    }

    Optional<SealingKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    Collection<SealingKey> all() {
        return List.copyOf(keys.values());
    }

    /** The ids of all keys, that of the one that seals first. */
    public List<String> ids() {
        return List.copyOf(keys.keySet());
    }

    @Override
    public String toString() {
        return "KeyRing" + Set.copyOf(keys.keySet());
    }
}
