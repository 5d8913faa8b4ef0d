package uk.halfterm.schoolcalendar;

import uk.halfterm.shared.DateRange;

/** The days between two half terms, weekends at both ends included: "Christmas holiday". */
public record SchoolHoliday(String name, DateRange days) {}
