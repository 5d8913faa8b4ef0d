package uk.halfterm.meeting.ui;

import org.jspecify.annotations.Nullable;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.meeting.Standing;
import uk.halfterm.shared.Texts;

/** What the page of meetings says. */
interface MeetingsTexts extends Texts {

    MeetingsTexts TEXTS = Texts.of(MeetingsTexts.class);

    String pageTitle();

    String menu();

    String heading();

    String leadForMentor();

    String leadForMentee();

    String leadForTutor();

    String noneOutside();

    String noMentee(String mentee);

    String noMenteeNext(String whoPairs);

    String noMentor();

    String noMentorNext(String whoPairs);

    String inductionTutor();

    String heldInHalfTerm(int held, int expected);

    String noneExpected();

    String standsStill();

    String returnWithNext(String level);

    String noDates();

    String youAgree();

    String youAgreeAndChoose();

    String meeting(int number);

    String meetingAbout(int number, String agenda);

    default String meeting(int number, @Nullable ItemSummary agenda) {
        return agenda == null ? meeting(number) : meetingAbout(number, agenda.title());
    }

    String week(String monday, String day);

    String markAsHeld();

    String undo();

    String meetingWith(int number, String name);

    String isHeld(int number, String name);

    String notHeldAnyMore(int number, String name);

    String held();

    String dueThisWeek();

    String notMarked();

    String toCome();

    String noPair();

    String noPairNext();

    String pairs();

    String mentor();

    String lastMet();

    String nextDue();

    String menteeIn(String mentee, String programme);

    String notYet();

    String weekOf(String monday);

    String nonePlanned();

    String noneExpectedOfPair();

    String heldOf(int held, int expected);

    String heldOfAndOverdue(int held, int expected, int overdue);

    default String heldOf(Standing standing) {
        return standing.isBehind()
                ? heldOfAndOverdue(standing.held(), standing.expectedInAll(), standing.overdue())
                : heldOf(standing.held(), standing.expectedInAll());
    }
}
