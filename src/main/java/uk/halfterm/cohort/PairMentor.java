package uk.halfterm.cohort;

import java.time.LocalDate;

import uk.halfterm.identity.PersonId;

/** Pairs a mentee who has no mentor with a mentor of the same school, from that day on. */
public record PairMentor(PersonId mentee, PersonId mentor, LocalDate from) {}
