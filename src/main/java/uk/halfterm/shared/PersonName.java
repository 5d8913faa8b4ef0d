package uk.halfterm.shared;

/** A person's name as they write it; never split further, never re-capitalised. */
public record PersonName(String given, String family) {

    public PersonName {
        given = given.strip();
        family = family.strip();
        if (given.isEmpty()) {
            throw new IllegalArgumentException("Enter a first name");
        }
        if (family.isEmpty()) {
            throw new IllegalArgumentException("Enter a last name");
        }
    }

    public static PersonName of(String given, String family) {
        return new PersonName(given, family);
    }

    public String full() {
        return given + " " + family;
    }
}
