package uk.halfterm.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import uk.halfterm.cohort.Position;
import uk.halfterm.curriculum.BlockDetail;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.Names;
import uk.halfterm.learning.BlockProgress;
import uk.halfterm.learning.Place;
import uk.halfterm.meeting.MeetingSummary;
import uk.halfterm.meeting.Standing;
import uk.halfterm.training.TermEvents;

/** What one view of a mentee's or mentor's half term needs, read once. */
record Visit(
        Actor actor,
        LocalDate today,
        Position position,
        ProgrammeSummary programme,
        BlockDetail block,
        Map<Integer, BlockProgress> progressByBlock,
        Optional<Place> leftOff,
        List<Standing> standings,
        Names names,
        List<TermEvents> terms) {

    BlockProgress progress() {
        return Objects.requireNonNull(progressByBlock.get(position.block()));
    }

    /** How the meetings with the one mentor of a mentee stand. */
    Optional<Standing> standing() {
        return standings.stream().findFirst();
    }

    /** The first of all meetings that are due or to come. */
    Optional<MeetingSummary> nextMeeting() {
        return standings.stream()
                .map(Standing::nextDue)
                .filter(Objects::nonNull)
                .min((one, other) -> one.on().compareTo(other.on()));
    }

    /** Whether the timetable says in so many words that this term has no event for the person's cohort. */
    boolean hasNoEventThisTerm() {
        return terms.stream()
                .anyMatch(term ->
                        term.term().equals(position.halfTerm().term()) && term.word() == TermEvents.Word.NO_EVENT);
    }

    String blockPath() {
        return "blocks/" + position.block();
    }

    String path(ItemSummary item) {
        return "blocks/" + item.ref().block() + "/" + item.ref().slug();
    }
}
