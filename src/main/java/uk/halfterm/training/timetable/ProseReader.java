package uk.halfterm.training.timetable;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import uk.halfterm.schoolcalendar.AcademicYear;
import uk.halfterm.schoolcalendar.SchoolTerm;
import uk.halfterm.schoolcalendar.Term;

/** Reads the sentences of a section: which term they speak of, a session's date, or that there is none this term. */
final class ProseReader {

    private static final TimetableTexts TEXTS = TimetableTexts.TEXTS;
    private static final String FIELD = "text";
    private static final Pattern TERM = Pattern.compile(
            "(?<term>autumn|spring|summer) term (?:20)?(?<year>\\d{2}) ?- ?(?:20)?(?<next>\\d{2})\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BLOCKS =
            Pattern.compile("blocks (?<first>\\d{1,2}) and (?<second>\\d{1,2})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FINAL =
            Pattern.compile("\\bfinal mentor training (?:session|event)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_SESSION = Pattern.compile(
            "\\bthere (?:are|is) no [^.]{0,60}\\b(?:sessions?|events?)\\b[^.]{0,60}\\.?", Pattern.CASE_INSENSITIVE);

    private final CohortSection section;
    private final Sessions sessions;
    private final Places places;
    private final Findings findings;
    private @Nullable SchoolTerm term;
    private String title = TEXTS.session();

    ProseReader(CohortSection section, Sessions sessions, Places places, Findings findings) {
        this.section = section;
        this.sessions = sessions;
        this.places = places;
        this.findings = findings;
    }

    void read(int line, String words) {
        readTerm(line, words);
        readBlocks(line, words);
        if (FINAL.matcher(words).find()) {
            title = TEXTS.finalSession();
        }
        if (Sessions.nameADay(words)) {
            readSession(line, words);
        }
        readNoSession(line, words);
    }

    private void readTerm(int line, String words) {
        var named = TERM.matcher(words);
        if (!named.find()) {
            return;
        }
        int year = Integer.parseInt(named.group("year"));
        if (Integer.parseInt(named.group("next")) != (year + 1) % 100) {
            findings.fault(section.spot(line, FIELD), TEXTS.noSuchYear(named.group()));
            return;
        }
        var of = Term.valueOf(named.group("term").toUpperCase(Locale.ROOT));
        term = new SchoolTerm(new AcademicYear(2000 + year), of);
    }

    /** The document says which blocks a cohort is in; if we count otherwise, one of us has the wrong cohort or term. */
    private void readBlocks(int line, String words) {
        var named = BLOCKS.matcher(words);
        if (term == null || !named.find()) {
            return;
        }
        var said = List.of(Integer.parseInt(named.group("first")), Integer.parseInt(named.group("second")));
        var counted = section.sectionsIn(term);
        if (!said.equals(counted)) {
            findings.fault(
                    section.spot(line, FIELD), TEXTS.otherBlocks(section.start().label(), counted, term.label(), said));
        }
    }

    private void readSession(int line, String words) {
        section.speaks();
        var spot = section.spot(line, FIELD);
        var session = sessions.read(spot, words);
        if (session.isEmpty()) {
            return;
        }
        var rest = session.get().rest();
        var place = Places.sayOnline(words) ? places.online(spot, "online") : places.venue(spot, venueIn(rest));
        if (place.isPresent()) {
            section.event(spot, List.of(), term == null ? null : term.term(), title, session.get(), place.get());
        }
    }

    private void readNoSession(int line, String words) {
        var said = NO_SESSION.matcher(words);
        if (!said.find()) {
            return;
        }
        section.speaks();
        if (term == null) {
            findings.fault(section.spot(line, FIELD), TEXTS.termMissing());
            return;
        }
        section.noEvent(section.spot(line, FIELD), List.of(), term, said.group());
    }

    private static String venueIn(String rest) {
        var bare = rest.startsWith(",") ? rest.substring(1).strip() : rest;
        return bare.startsWith("at ") ? bare.substring(3) : bare;
    }
}
