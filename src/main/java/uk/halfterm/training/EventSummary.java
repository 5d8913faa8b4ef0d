package uk.halfterm.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.cohort.GroupSummary;
import uk.halfterm.schoolcalendar.SchoolTerm;

/** An event as its people see it. Without groups it is for the whole cohort; notices are there until the event is over. */
public record EventSummary(
        TrainingEventId id,
        CohortId cohort,
        List<GroupSummary> groups,
        EventAudience audience,
        SchoolTerm term,
        String title,
        EventTimes times,
        Location place,
        List<ChangeNotice> notices) {

    public EventSummary {
        groups = List.copyOf(groups);
        notices = List.copyOf(notices);
    }

    /** For its people: what changed is news until the event is over. */
    static EventSummary of(TrainingEvent event, CohortSummary cohort, LocalDate today) {
        boolean over = event.occasion().times().day().isBefore(today);
        return summary(event, cohort, over ? List.of() : event.notices());
    }

    /** For those who run the cohort: what changed stays on record. */
    static EventSummary onRecord(TrainingEvent event, CohortSummary cohort) {
        return summary(event, cohort, event.notices());
    }

    private static EventSummary summary(TrainingEvent event, CohortSummary cohort, List<ChangeNotice> notices) {
        var invitation = event.invitation();
        var occasion = event.occasion();
        var invited = invitation.isForWholeCohort()
                ? List.<GroupSummary>of()
                : cohort.groups().stream()
                        .filter(group -> invitation.includes(group.id()))
                        .toList();
        return new EventSummary(
                event.id(),
                invitation.cohort(),
                invited,
                invitation.audience(),
                invitation.term(),
                occasion.title(),
                occasion.times(),
                occasion.place(),
                notices);
    }

    /** Something changed that people must still see. */
    public boolean hasChanged() {
        return !notices.isEmpty();
    }

    /** Where to join it online, once the link is known. */
    public Optional<String> joinLink() {
        return place instanceof Location.Online online ? Optional.ofNullable(online.joinLink()) : Optional.empty();
    }

    /** Where people find the link of an event online that has none here; empty for every other event. */
    public Optional<String> whereLinkIs() {
        return place instanceof Location.Online(var link) && link == null
                ? Optional.of(EventTexts.TEXTS.linkToCome())
                : Optional.empty();
    }

    public boolean isOver(LocalDate today) {
        return times.day().isBefore(today);
    }
}
