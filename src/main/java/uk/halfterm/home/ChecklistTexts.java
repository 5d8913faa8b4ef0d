package uk.halfterm.home;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.halfterm.shared.Texts;

/** What the checklists of mentees and mentors say beside the words of the programme. */
interface ChecklistTexts extends Texts {

    ChecklistTexts TEXTS = Texts.of(ChecklistTexts.class);

    String halfTerm();

    String halfTermIn(String programme);

    String whatToDo();

    String nextStep();

    String asked(String training, String selfStudy);

    String done();

    String doneOf(int done, int all);

    String notStarted();

    String nothingToDo();

    String optional();

    String asYouAgree();

    String noMentor();

    String timeChanged();

    String event(String times, String place);

    String eventTookPlace(String day);

    String eventOver();

    String noEvent();

    String noEventYet();

    String noDateYet();

    String noSurvey(String section);

    String surveyAnswered();

    String surveyFrom(String day);

    String surveyOpen();

    String noAgendas(String section);

    String packOfOne(String section);

    String packOfSeveral(int agendas, String section);

    String agendasTaken(int meetings);

    String format(long kilobytes);

    String downloadedOn(String pack, String day);

    String download();

    String downloadAgain();

    String noEvidence(String section);

    String begun(String title);

    String begunAnyIsEnough(String title);

    String noMeeting();

    String meetingOf(int number, String title, String duration);

    String dueThisWeek();

    String held(int held, int all);

    String heldWithSeveral(int held, int all, int pairs, String mentees);

    String notMarked(int overdue);

    /** How many agendas there are, how many of them this half term takes where that is fewer, and what the file is. */
    default String pack(int agendas, String section, int meetings, String format) {
        var all = agendas == 1 ? packOfOne(section) : packOfSeveral(agendas, section);
        var taken = meetings > 0 && meetings < agendas ? agendasTaken(meetings) : "";
        return Stream.of(all, taken, format).filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
    }

    default String meeting(int number, String title, int minutes) {
        return meetingOf(number, title, StudyTexts.TEXTS.duration(minutes));
    }

    default String heldOf(int held, int all, int overdue, int pairs, String mentees) {
        var counted = pairs > 1 ? heldWithSeveral(held, all, pairs, mentees) : held(held, all);
        return overdue > 0 ? counted + " " + notMarked(overdue) : counted;
    }
}
