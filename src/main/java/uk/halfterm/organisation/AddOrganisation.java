package uk.halfterm.organisation;

import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import uk.halfterm.shared.Fault;
import uk.halfterm.shared.FaultyInput;
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
    public static final String STREET = "street";
    public static final String TOWN = "town";
    public static final String LOCAL_AUTHORITY = "localAuthority";

    private static final int MOST_CHARACTERS = 150;

    /** Refuses what is missing or too long, with {@link FaultyInput}. */
    public AddOrganisation {
        name = oneLine(name);
        street = oneLineOrNull(street);
        town = oneLineOrNull(town);
        localAuthority = oneLineOrNull(localAuthority);
        var faults = new ArrayList<Fault>();
        if (SearchKeys.plain(name).isEmpty()) {
            faults.add(Fault.about(NAME, RegistrationTexts.TEXTS.enterName()));
        }
        refuseLong(NAME, name, faults::add);
        refuseLong(STREET, street, faults::add);
        refuseLong(TOWN, town, faults::add);
        refuseLong(LOCAL_AUTHORITY, localAuthority, faults::add);
        if (!faults.isEmpty()) {
            throw new FaultyInput(RegistrationTexts.TEXTS.theForm(), faults);
        }
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

    private static String oneLine(String words) {
        return words.replaceAll("\\p{Cf}", "")
                .replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ")
                .strip();
    }

    private static @Nullable String oneLineOrNull(@Nullable String words) {
        var line = words == null ? "" : oneLine(words);
        return line.isEmpty() ? null : line;
    }

    private static void refuseLong(String field, @Nullable String words, Consumer<Fault> faults) {
        if (words != null && words.length() > MOST_CHARACTERS) {
            faults.accept(Fault.about(field, RegistrationTexts.TEXTS.tooLong(MOST_CHARACTERS)));
        }
    }
}
