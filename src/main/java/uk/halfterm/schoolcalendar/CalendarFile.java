package uk.halfterm.schoolcalendar;

/** The text of one calendar file and the name that faults are reported under. */
record CalendarFile(String name, String text) {}
