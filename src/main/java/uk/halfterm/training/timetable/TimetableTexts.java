package uk.halfterm.training.timetable;

import java.util.List;

import uk.halfterm.shared.Texts;

/** What its events are called, and what is said of each fault in a timetable. */
interface TimetableTexts extends Texts {

    TimetableTexts TEXTS = Texts.of(TimetableTexts.class);

    String event();

    String session();

    String finalSession();

    String noCohort();

    String noSuchCohort(String name);

    String cohortNotOpen(String cohort);

    String dateBeforeCohort();

    String tableBeforeCohort();

    String nothingSaid();

    String fitsNothing(String original, String proposal);

    String inNoTerm(String day);

    String inAnotherTerm(String day, String term);

    String programmeNotInTerm(String cohort, String term);

    String trainingIsOver(String cohort, String term);

    String settledAlready(String term, int line);

    String noSuchYear(String words);

    String otherBlocks(String cohort, List<Integer> counted, String term, List<Integer> said);

    String termMissing();

    String noSuchColumn();

    String noGroupColumn();

    String moreCells(int cells, int columns);

    String rowEnds();

    String cellEmpty();

    String cellTooLong(int most);

    String commaMissing();

    String noGroups(String name);

    String noSuchGroup(String name, String groups);

    String dateMissing(String words);

    String timesMissing(String words);

    String noSuchDay(String words);

    String noSuchTime(String words);

    String otherWeekday(String day, String right, String written);

    String beyondCalendar(String day);

    String weekend(String day);

    String bankHoliday(String day, String name);

    String insetDay(String day);

    String holiday(String day, String name);

    String beforeTheTime(String words);

    String endsBeforeItStarts(String ends, String starts);

    String venueMissing();

    String venueNameMissing();

    String afterPostcode(String words);

    String venueOfVirtual(String words);
}
