package uk.halfterm.home;

import org.jspecify.annotations.Nullable;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.PersonId;

/** Where the page of people is, from the root of the site, with what its query asks for: {@code people?cohort=ecf.april-22-23}. */
final class PeopleAddresses {

    /** The people of one's school, or for a lead those of the cohort that began last. */
    static final String PEOPLE = "people";

    /** Of which cohort. */
    static final String COHORT = "cohort";

    /** Which page of the mentees. */
    static final String MENTEES = "mentees";

    /** Which page of the mentors. */
    static final String MENTORS = "mentors";

    private PeopleAddresses() {}

    /** The people of a cohort. */
    static String of(CohortId cohort) {
        return PEOPLE + "?" + COHORT + "=" + cohort.value();
    }

    /** Who mentors that mentee in the programme. */
    static String mentorOf(PersonId mentee, ProgrammeId programme) {
        return PEOPLE + "/" + mentee.value() + "/mentor/" + programme.value();
    }

    /** A page of the mentees and one of the mentors; of everybody within reach where no cohort is chosen. */
    static String pages(@Nullable CohortId cohort, int mentees, int mentors) {
        var pages = MENTEES + "=" + mentees + "&" + MENTORS + "=" + mentors;
        return cohort == null ? PEOPLE + "?" + pages : of(cohort) + "&" + pages;
    }
}
