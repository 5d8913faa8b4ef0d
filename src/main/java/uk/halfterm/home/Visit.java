package uk.halfterm.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.Position;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.Names;
import uk.halfterm.learning.OwnLearning;
import uk.halfterm.meeting.Standing;
import uk.halfterm.schoolcalendar.SchoolTerm;
import uk.halfterm.training.EventSummary;
import uk.halfterm.training.TermEvents;

/**
 * What one view of a mentee's or mentor's home needs, read once: each of their programmes, the one with something due first.
 *
 * @param beside the programmes besides that they may open
 */
record Visit(
        Standpoint from,
        List<OwnPart> parts,
        Names names,
        List<TermEvents> terms,
        Map<ProgrammeId, OwnLearning> beside) {

    Visit {
        parts = List.copyOf(parts);
        beside = Map.copyOf(beside);
    }

    /** The programme that the page begins with. */
    OwnPart first() {
        return parts.getFirst();
    }

    List<OwnPart> others() {
        return parts.subList(1, parts.size());
    }

    /** Whether the people one is paired with are in more than one programme. */
    boolean hasPairsInSeveral() {
        return parts.stream()
                        .filter(part -> !part.standings().isEmpty())
                        .map(part -> part.programme().id())
                        .distinct()
                        .count()
                > 1;
    }

    boolean isOfSeveral() {
        return parts.size() > 1;
    }

    LocalDate today() {
        return from.today();
    }

    List<Standing> standings() {
        return OwnPart.standings(parts).toList();
    }

    /** The term of the calendar that the person is in, where one of their programmes has terms. */
    Optional<SchoolTerm> term() {
        return parts.stream()
                .flatMap(part -> part.position() instanceof Position.InTerms timed
                        ? java.util.stream.Stream.of(timed.halfTerm().term())
                        : java.util.stream.Stream.empty())
                .findFirst();
    }

    /** The person's events of a term that are for that cohort. */
    List<EventSummary> events(SchoolTerm term, CohortId cohort) {
        return terms.stream()
                .filter(one -> one.term().equals(term))
                .flatMap(one -> one.events().stream())
                .filter(event -> event.cohort().equals(cohort))
                .toList();
    }

    /** Whether the timetable says in so many words that this term has no event for the person. */
    boolean hasNoEventThisTerm() {
        return term().map(now -> terms.stream()
                        .anyMatch(one -> one.term().equals(now) && one.word() == TermEvents.Word.NO_EVENT))
                .orElse(false);
    }
}
