package uk.halfterm.draft;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import uk.halfterm.design.form.Keeper;
import uk.halfterm.identity.SignedIn;
import uk.halfterm.platform.seal.Seal;
import uk.halfterm.shared.Fault;
import uk.halfterm.shared.FaultyInput;

/** Keeps what people type until they send it. Everybody reads and writes their own only: whose it is says the session, never the page. */
@Service
public class Drafts {

    /** How many characters all words of a draft may have, their names among them. */
    public static final int MOST_CHARACTERS = 64_000;

    private final StoredDrafts stored;
    private final SignedIn signedIn;
    private final Seal seal;
    private final Clock clock;

    Drafts(StoredDrafts stored, SignedIn signedIn, Seal seal, Clock clock) {
        this.stored = stored;
        this.signedIn = signedIn;
        this.seal = seal;
        this.clock = clock;
    }

    /** Keeps what is typed into the form of that place. */
    public Keeper keeper(String place) {
        return new DraftKeeper(this, seal, signedIn.actor().person(), place);
    }

    /** What the person has typed at that place, such as "ecf/block-3-survey", and not sent. */
    public Optional<Keeper.Kept> at(String place) {
        return stored.find(id(place));
    }

    /**
     * Keeps these words in place of those with that version.
     *
     * @param basedOn the version that the page has shown or kept last, 0 where there was none
     * @return the draft as it is kept now; empty, and nothing is changed, if another tab or device has kept or sent something since
     * @throws FaultyInput if there is more than a draft holds
     */
    public Optional<Keeper.Kept> keep(String place, Map<String, String> words, long basedOn) {
        refuseTooLong(words);
        var draft = new Keeper.Kept(words, basedOn + 1, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return stored.replace(id(place), draft) ? Optional.of(draft) : Optional.empty();
    }

    /** It has been sent, or the person does not want it any more. */
    public void drop(String place) {
        stored.remove(id(place));
    }

    private String id(String place) {
        return StoredDraft.idOf(signedIn.actor().person(), place);
    }

    private static void refuseTooLong(Map<String, String> words) {
        var characters = words.entrySet().stream()
                .mapToLong(one -> one.getKey().length() + one.getValue().length())
                .sum();
        if (characters > MOST_CHARACTERS) {
            throw new FaultyInput("A draft", List.of(Fault.about("", DraftTexts.TEXTS.tooLong(MOST_CHARACTERS))));
        }
    }
}
