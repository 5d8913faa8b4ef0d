package uk.halfterm.organisation.register;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A column of the register's file that Halfterm reads. Others are ignored. */
enum Column {
    URN("URN", true),
    NAME("EstablishmentName", true),
    TYPE("TypeOfEstablishment (name)", true),
    LOCAL_AUTHORITY("LA (name)", true),
    STATUS("EstablishmentStatus (name)", true),
    STREET("Street", true),
    TOWN("Town", true),
    POSTCODE("Postcode", true),
    REGION("GOR (name)", true),
    PHASE("PhaseOfEducation (name)", false),
    CLOSED_ON("CloseDate", false),
    OFSTED_GRADE("OfstedRating (name)", false),
    OFSTED_INSPECTED_ON("OfstedLastInsp", false);

    private final String heading;
    private final boolean required;

    Column(String heading, boolean required) {
        this.heading = heading;
        this.required = required;
    }

    /** As the register writes it. */
    String heading() {
        return heading;
    }

    boolean isRequired() {
        return required;
    }

    /** The column with that heading, whatever its capitals and spaces. */
    static Optional<Column> headed(String heading) {
        var plain = plain(heading);
        return Stream.of(values())
                .filter(column -> plain(column.heading).equals(plain))
                .findFirst();
    }

    private static String plain(String heading) {
        return heading.replaceAll("[\\s\\p{Z}\\p{Cf}]+", "").toLowerCase(Locale.ROOT);
    }
}
