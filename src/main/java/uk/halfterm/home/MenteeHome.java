package uk.halfterm.home;

import org.springframework.stereotype.Component;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.design.Card;
import uk.halfterm.design.Columns;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.markup.Div;
import uk.halfterm.meeting.Standing;

/** A mentee's half term: what is current and minutes left, the next unfinished part to resume, the next meeting and event (seed 004). */
@Component
class MenteeHome {

    private final HalfTermPage halfTerm;

    MenteeHome(HalfTermPage halfTerm) {
        this.halfTerm = halfTerm;
    }

    void fill(Div page, Standpoint from) {
        halfTerm.fill(page, from, MenteeHome::work);
    }

    private static Columns work(Visit visit) {
        var first = visit.first();
        var main = new Div(StudyCard.ofMentee(first, "study"));
        new MenteeChecklist(first, visit)
                .card("checklist", Checklists.title(first))
                .ifPresent(main::add);
        for (OwnPart other : visit.others()) {
            main.add(
                    OtherProgramme.heading(other),
                    StudyCard.ofMentee(other, "study-" + other.programme().id()));
            new MenteeChecklist(other, visit)
                    .card("checklist-" + other.programme().id(), Checklists.titleOfOther(other))
                    .ifPresent(main::add);
        }
        changes(visit).card().ifPresent(main::addAsFirst);
        return UpNext.beside(main, visit, nextMeeting(visit));
    }

    private static Changes changes(Visit visit) {
        var changes = new Changes(visit.today()).events(visit.terms());
        visit.standings()
                .forEach(standing -> changes.meetings(
                        visit.from().person(), visit.names().of(standing.pair().mentor()), standing.meetings()));
        return changes;
    }

    private static Card nextMeeting(Visit visit) {
        var standing = visit.standings().stream().findFirst();
        if (standing.isEmpty()) {
            return new Card(
                    "next-meeting",
                    UpNextTexts.TEXTS.meeting(),
                    new EmptyState(WithoutMentorTexts.TEXTS.title(), WithoutMentor.whatToDo(visit.first())));
        }
        return nextMeeting(visit, standing.get());
    }

    private static Card nextMeeting(Visit visit, Standing standing) {
        var name = visit.names().of(standing.pair().mentor());
        return UpNext.meeting(visit.first(), standing.nextDue(), name, "");
    }
}
