package uk.halfterm.design.form;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import uk.halfterm.shared.FaultyInput;

/** Where a form keeps what somebody types until they send it: theirs alone, one place for each form. */
public interface Keeper {

    /** A name for the person, by which their browser tells whose leftovers it holds; leads to nobody. */
    String owner();

    /** A name for the form, the same on each visit, such as "ecf/block-3-survey". */
    String place();

    /** A key of 32 bytes, always the same for the person and nobody else's: what stays in a browser is readable with it alone. */
    byte[] browserKey();

    /** What is kept of earlier visits. */
    Optional<Kept> kept();

    /**
     * Keeps these in place of those with that version.
     *
     * @param words   what stands in the fields, by their names
     * @param basedOn the version shown or kept last, 0 where there was none
     * @return empty, and nothing has changed, if another tab or device has kept or sent something since
     * @throws FaultyInput if they cannot be kept, such as too many; the page says why, and they stay in the browser
     */
    Optional<Kept> keep(Map<String, String> words, long basedOn);

    /** It has been sent, or is not wanted any more. */
    void drop();

    /** What is kept: the words by the names of their fields, a version from 1, and when. */
    record Kept(Map<String, String> words, long version, Instant at) {

        public Kept {
            words = Map.copyOf(words);
        }
    }
}
