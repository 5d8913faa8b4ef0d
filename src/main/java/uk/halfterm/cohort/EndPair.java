package uk.halfterm.cohort;

import java.time.LocalDate;

import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.PersonId;

/**
 * Ends a pair with that day; the mentee has no mentor afterwards until they are paired anew.
 *
 * @param lastDay on or after the first day of the pair; before it only where the pair has not begun yet, and then it never was
 * @param mentor whom somebody saw as the mentor: another one by now is left alone and told
 */
public record EndPair(PersonId mentee, PersonId mentor, ProgrammeId programme, LocalDate lastDay) {}
