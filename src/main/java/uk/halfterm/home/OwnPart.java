package uk.halfterm.home;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import uk.halfterm.cohort.Position;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.Audience;
import uk.halfterm.curriculum.ContentAddresses;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.curriculum.SectionDetail;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.curriculum.SectionSummary;
import uk.halfterm.learning.OwnLearning;
import uk.halfterm.learning.SectionProgress;
import uk.halfterm.meeting.MeetingSummary;
import uk.halfterm.meeting.Standing;

/** One of the programmes on a mentee's or mentor's home: where they are in it, what they did, how its meetings stand. */
record OwnPart(
        Standpoint from,
        Position position,
        ProgrammeSummary programme,
        OwnLearning learning,
        List<Standing> standings) {

    /** The part whose next meeting comes first, before those without any; a programme without a calendar comes last. */
    static final Comparator<OwnPart> DUE_FIRST = Comparator.comparing(
                    (OwnPart part) -> part.position() instanceof Position.SelfPaced)
            .thenComparing(
                    part -> part.nextMeeting().map(MeetingSummary::on).orElse(null),
                    Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

    /** The sections of the first level that the person is in: by the calendar, or at a pace of one's own the one to go on with. */
    List<SectionDetail> current() {
        return switch (position) {
            case Position.InTerms timed ->
                timed.current().stream().map(learning::section).toList();
            case Position.SelfPaced _ ->
                learning.next().map(ItemSummary::section).map(SectionRef::top).map(learning::section).stream()
                        .toList();
        };
    }

    /** The first of {@link #current}. */
    Optional<SectionDetail> section() {
        return current().stream().findFirst();
    }

    boolean isCurrent(SectionRef section) {
        return current().stream().anyMatch(one -> one.section().ref().equals(section.top()));
    }

    /** How far the person is in what is current. */
    Progress progress() {
        return Progress.of(current().stream().map(learning::progress).toList());
    }

    /** How far in all of it, where there is no half term to be in. */
    Progress progressInAll() {
        return Progress.of(learning.sections());
    }

    /** Whether the person has done all that is there in a programme at a pace of their own. */
    boolean isDoneSoFar() {
        return position instanceof Position.SelfPaced && progressInAll().isComplete();
    }

    /** The section that is announced, for those who have done everything before it. */
    Optional<SectionSummary> whatComesNext() {
        return isDoneSoFar()
                ? learning.outline().stream()
                        .map(SectionDetail::section)
                        .filter(SectionSummary::isAnnounced)
                        .findFirst()
                : Optional.empty();
    }

    /** Where no section is more current than another. */
    List<ItemSummary> agendasInAll() {
        return learning.outline().stream()
                .flatMap(section -> section.all(ItemKind.AGENDA).stream())
                .toList();
    }

    List<ItemSummary> items(ItemKind kind) {
        return current().stream().flatMap(section -> section.all(kind).stream()).toList();
    }

    /** What the role studies, or prepares from, in what is current. */
    List<ItemSummary> counted() {
        var kinds = programme.audiences().counting(audience()).kinds();
        return current().stream()
                .flatMap(section -> section.all().stream())
                .filter(item -> kinds.contains(item.kind()))
                .toList();
    }

    /** What to go on with among what is current. */
    Optional<ItemSummary> next() {
        return current().stream()
                .flatMap(section -> learning.next(section.section().ref()).stream())
                .findFirst();
    }

    /** The first of all meetings in this programme that are due or to come. */
    Optional<MeetingSummary> nextMeeting() {
        return standings.stream()
                .map(Standing::nextDue)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(MeetingSummary::on));
    }

    @Nullable
    MeetingSummary nextMeetingOrNull() {
        return nextMeeting().orElse(null);
    }

    Audience audience() {
        return from.audience();
    }

    /** The page of what is current, or of all sections where nothing is. */
    String sectionPath() {
        return section()
                .filter(one -> !one.section().isAnnounced())
                .map(one -> ContentAddresses.section(programme, one.section().ref()))
                .orElseGet(() -> ContentAddresses.sections(programme));
    }

    String path(ItemSummary item) {
        return ContentAddresses.item(programme, item);
    }

    /** "block", "module": what the programme is made of. */
    String word() {
        return programme.level().name();
    }

    /** Counts of several sections as one. */
    record Progress(int countDone, int countAll, int minutesLeft) {

        static Progress of(List<SectionProgress> sections) {
            return new Progress(
                    sections.stream().mapToInt(SectionProgress::countDone).sum(),
                    sections.stream().mapToInt(SectionProgress::countAll).sum(),
                    sections.stream().mapToInt(SectionProgress::minutesLeft).sum());
        }

        boolean isComplete() {
            return countAll > 0 && countDone == countAll;
        }

        boolean isStarted() {
            return countDone > 0;
        }
    }

    static Stream<Standing> standings(List<OwnPart> parts) {
        return parts.stream().flatMap(part -> part.standings().stream());
    }
}
