package uk.halfterm.demonstration;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.EnrolMentee;
import uk.halfterm.cohort.GroupId;
import uk.halfterm.cohort.JoinAsMentor;
import uk.halfterm.cohort.PairMentor;
import uk.halfterm.cohort.ProgrammeState;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.schoolcalendar.SchoolCalendars;

/** Gives the demonstration's people their places, as the tutor of their school or the programme lead would. */
@Component
class Placing {

    private final Cohorts cohorts;
    private final Standpoints standpoints;
    private final Curriculum curriculum;
    private final SchoolCalendars calendars;

    Placing(Cohorts cohorts, Standpoints standpoints, Curriculum curriculum, SchoolCalendars calendars) {
        this.cohorts = cohorts;
        this.standpoints = standpoints;
        this.curriculum = curriculum;
        this.calendars = calendars;
    }

    /** A mentee and their mentor of the same school, from the first day that the mentee is free to the end of the cohort. */
    void pair(
            Stage stage,
            String mentee,
            String mentor,
            CohortSummary cohort,
            @Nullable String group,
            OrganisationId school) {
        var from = enrol(stage, mentee, cohort, group, school);
        var tutor = stage.tutorOf(school);
        cohorts.joinAsMentor(
                tutor,
                new JoinAsMentor(
                        stage.person(mentor), cohort.id(), groupOf(cohort, group), school, from, lastDay(cohort)));
        cohorts.pair(tutor, new PairMentor(stage.person(mentee), stage.person(mentor), cohort.programme(), from));
    }

    /** Returns from when. */
    LocalDate enrol(Stage stage, String mentee, CohortSummary cohort, @Nullable String group, OrganisationId school) {
        var from = firstFreeDay(stage, mentee, cohort);
        cohorts.enrolMentee(
                stage.tutorOf(school),
                new EnrolMentee(
                        stage.person(mentee), cohort.id(), groupOf(cohort, group), school, from, lastDay(cohort)));
        return from;
    }

    /** The first day of the cohort, or the one after an earlier place has ended. */
    private LocalDate firstFreeDay(Stage stage, String mentee, CohortSummary cohort) {
        var first = cohort.start().orElseThrow().startsOn().atDay(1);
        var after = standpoints.of(stage.as(mentee), lastDay(cohort)).stateIn(cohort.programme());
        return after.orElse(null) instanceof ProgrammeState.Finished(LocalDate ended) && !ended.isBefore(first)
                ? ended.plusDays(1)
                : first;
    }

    /** In a programme that the lead pairs: the mentor works elsewhere, and nobody knows yet when the mentee will be done. */
    void pairAcross(
            Stage stage,
            String mentee,
            OrganisationId setting,
            String mentor,
            OrganisationId elsewhere,
            CohortSummary cohort,
            LocalDate from) {
        var lead = stage.as("lead");
        cohorts.enrolMentee(lead, new EnrolMentee(stage.person(mentee), cohort.id(), null, setting, from));
        cohorts.joinAsMentor(lead, new JoinAsMentor(stage.person(mentor), cohort.id(), null, elsewhere, from));
        cohorts.pair(lead, new PairMentor(stage.person(mentee), stage.person(mentor), cohort.programme(), from));
    }

    private static @Nullable GroupId groupOf(CohortSummary cohort, @Nullable String group) {
        return group == null ? null : GroupId.of(cohort.id(), group);
    }

    /** A place lasts as long as the programme. */
    private LocalDate lastDay(CohortSummary cohort) {
        var plan = curriculum.programme(cohort.programme()).plan().orElseThrow();
        return calendars
                .england()
                .halfTerm(plan.when(cohort.start().orElseThrow(), plan.last()))
                .last();
    }
}
