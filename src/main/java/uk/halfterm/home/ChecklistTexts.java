package uk.halfterm.home;

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

    String packOfOne();

    String packOfSeveral(int agendas);

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

    String heldNotMarked(int held, int all, int overdue);

    default String packOf(int agendas) {
        return agendas == 1 ? packOfOne() : packOfSeveral(agendas);
    }

    default String meeting(int number, String title, int minutes) {
        return meetingOf(number, title, StudyTexts.TEXTS.duration(minutes));
    }

    default String heldOf(int held, int all, int overdue) {
        return overdue > 0 ? heldNotMarked(held, all, overdue) : held(held, all);
    }
}
