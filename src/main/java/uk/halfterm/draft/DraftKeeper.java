package uk.halfterm.draft;

import java.util.Map;
import java.util.Optional;

import uk.halfterm.design.form.Keeper;
import uk.halfterm.identity.PersonId;
import uk.halfterm.platform.seal.Seal;

/** Keeps what a person types into one form. */
record DraftKeeper(Drafts drafts, Seal seal, PersonId person, String place) implements Keeper {

    @Override
    public String owner() {
        return person.inBrowsers();
    }

    @Override
    public byte[] browserKey() {
        return seal.keyFor("browser/" + person.value());
    }

    @Override
    public Optional<Kept> kept() {
        return drafts.at(place);
    }

    @Override
    public Optional<Kept> keep(Map<String, String> words, long basedOn) {
        return drafts.keep(place, words, basedOn);
    }

    @Override
    public void drop() {
        drafts.drop(place);
    }
}
