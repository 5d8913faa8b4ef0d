package uk.halfterm.cohort;

import java.time.LocalDate;

import uk.halfterm.identity.PersonId;

/** Gives a mentee another mentor from that day on; the replacement joins the predecessor's cohort and group (seed 004). */
public record ReplaceMentor(PersonId mentee, PersonId replacement, LocalDate from) {}
