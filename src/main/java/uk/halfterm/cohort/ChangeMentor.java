package uk.halfterm.cohort;

import java.time.LocalDate;

import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.PersonId;

/**
 * Gives a mentee another mentor from that day on, who has a place to mentor from already and keeps it as it is. Somebody new takes the
 * predecessor's place instead: {@link ReplaceMentor}.
 *
 * @param predecessor whom somebody saw as the mentor of that day: when it is another one by now, they are told and nothing changes
 */
public record ChangeMentor(
        PersonId mentee, PersonId predecessor, PersonId mentor, ProgrammeId programme, LocalDate from) {}
