package uk.halfterm.training.timetable;

import java.util.Optional;
import java.util.regex.Pattern;

import uk.halfterm.shared.Postcode;
import uk.halfterm.training.Location;

/** Reads where an event is: "Prince Albert High School, B42 2TU", "virtual". */
final class Places {

    private static final TimetableTexts TEXTS = TimetableTexts.TEXTS;
    private static final Pattern POSTCODE =
            Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONLINE =
            Pattern.compile("\\b(?:virtual(?:ly)?|online|zoom|teams)\\b", Pattern.CASE_INSENSITIVE);

    private final Findings findings;

    Places(Findings findings) {
        this.findings = findings;
    }

    static boolean sayOnline(String words) {
        return ONLINE.matcher(words).find();
    }

    /** A venue and its postcode; empty after a fault was found. */
    Optional<Location> venue(Spot spot, String words) {
        var postcode = POSTCODE.matcher(words);
        if (!postcode.find()) {
            findings.fault(spot, TEXTS.venueMissing());
            return Optional.empty();
        }
        var name = withoutComma(words.substring(0, postcode.start()));
        var after = words.substring(postcode.end()).strip();
        if (name.isEmpty()) {
            findings.fault(spot, TEXTS.venueNameMissing());
            return Optional.empty();
        }
        if (!after.isEmpty() && !after.equals(".")) {
            findings.fault(spot, TEXTS.afterPostcode(after));
            return Optional.empty();
        }
        return Optional.of(new Location.Venue(name, Postcode.of(postcode.group())));
    }

    /** A virtual event has a link to come and no venue: one that is named all the same was meant for another column. */
    Optional<Location> online(Spot spot, String words) {
        if (words.isEmpty() || sayOnline(words)) {
            return Optional.of(Location.Online.linkToCome());
        }
        findings.fault(spot, TEXTS.venueOfVirtual(words));
        return Optional.empty();
    }

    private static String withoutComma(String name) {
        var bare = name.strip();
        return bare.endsWith(",") ? bare.substring(0, bare.length() - 1).strip() : bare;
    }
}
