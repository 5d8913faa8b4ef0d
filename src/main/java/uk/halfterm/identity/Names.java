package uk.halfterm.identity;

import java.util.Map;

import uk.halfterm.shared.PersonName;

/** The names behind some people's ids, as a page needs them. */
public record Names(Map<PersonId, PersonName> byPerson) {

    public Names {
        byPerson = Map.copyOf(byPerson);
    }

    /** The full name; an account that is gone is not an error on a page about the past. */
    public String of(PersonId person) {
        var name = byPerson.get(person);
        return name == null ? "Somebody who has left" : name.full();
    }
}
