package uk.halfterm.training.ui;

import java.util.List;
import java.util.stream.Collectors;

import uk.halfterm.cohort.GroupSummary;
import uk.halfterm.schoolcalendar.SchoolTerm;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.training.EventTimes;

/** Lists of groups and terms, and times, in words. */
final class EventWords {

    private EventWords() {}

    static String groups(List<GroupSummary> groups) {
        return groups.stream().map(GroupSummary::name).collect(Collectors.joining(", "));
    }

    static String terms(List<SchoolTerm> terms) {
        return terms.stream().map(SchoolTerm::shortLabel).collect(Collectors.joining(", "));
    }

    static String times(EventTimes times) {
        return EnglishDates.times(times.starts().toLocalTime(), times.ends().toLocalTime());
    }
}
