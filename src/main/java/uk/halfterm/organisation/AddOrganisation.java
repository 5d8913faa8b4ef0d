package uk.halfterm.organisation;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import uk.halfterm.shared.Postcode;
import uk.halfterm.shared.Urn;

/**
 * Adds an organisation by hand. Its id follows from its name and postcode, so that a second click, or a second tab, adds no second one.
 */
public record AddOrganisation(
        String name,
        OrganisationKind kind,
        @Nullable Urn urn,
        @Nullable String street,
        @Nullable String town,
        @Nullable Postcode postcode,
        @Nullable String localAuthority) {

    /** The fields that faults name. */
    public static final String NAME = "name";

    public static final String URN = "urn";

    private static final int MOST_CHARACTERS = 150;

    public AddOrganisation {
        name = name(name);
        street = words(street);
        town = words(town);
        localAuthority = words(localAuthority);
    }

    /** A name as it is kept; refuses, in an IllegalArgumentException, one that nobody can read, and a long one. */
    public static String name(String typed) {
        var name = words(typed);
        if (name == null || SearchKeys.plain(name).isEmpty()) {
            throw new IllegalArgumentException(RegistrationTexts.TEXTS.enterName());
        }
        return name;
    }

    /** Some words of an address as they are kept, null where there are none; refuses long ones. */
    public static @Nullable String words(@Nullable String typed) {
        var line = typed == null ? "" : oneLine(typed);
        if (line.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(RegistrationTexts.TEXTS.tooLong(MOST_CHARACTERS));
        }
        return line.isEmpty() ? null : line;
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\p{Cf}", "")
                .replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ")
                .strip();
    }

    OrganisationId id() {
        return OrganisationId.of(Stream.of(name, postcode == null ? "" : postcode.value())
                .map(SearchKeys::plain)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "))
                .replace(' ', '-'));
    }

    Organisation organisation() {
        return Organisation.of(
                new RegisterOrganisation(id(), name, kind, urn, postcode, localAuthority, null),
                OrganisationDetails.byHand(street, town));
    }
}
