package uk.halfterm.demonstration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import uk.halfterm.cohort.CohortStart;
import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.EnrolMentee;
import uk.halfterm.cohort.GroupId;
import uk.halfterm.cohort.Intake;
import uk.halfterm.cohort.JoinAsMentor;
import uk.halfterm.cohort.OpenCohort;
import uk.halfterm.cohort.PairMentor;
import uk.halfterm.cohort.ProgrammeState;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.DemonstrationSignIns;
import uk.halfterm.identity.Password;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.RegisterPerson;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.organisation.OrganisationKind;
import uk.halfterm.organisation.Organisations;
import uk.halfterm.organisation.RegisterOrganisation;
import uk.halfterm.platform.jobs.Leases;
import uk.halfterm.schoolcalendar.SchoolCalendars;
import uk.halfterm.shared.PersonName;
import uk.halfterm.shared.Postcode;
import uk.halfterm.training.Training;
import uk.halfterm.training.timetable.AcceptedCorrection;
import uk.halfterm.training.timetable.TimetableDocument;
import uk.halfterm.training.timetable.TimetableReading;

/** Puts the demonstration on stage at start, once; every later start only adds what the day needs. */
@Component
@ConditionalOnBooleanProperty("halfterm.demonstration")
class Demonstration implements ApplicationRunner {

    private static final String PROGRAMME = "ecf";
    private static final String TIMETABLE = "training/mentor-training-2023-24.txt";

    private final Accounts accounts;
    private final Organisations organisations;
    private final Cohorts cohorts;
    private final Training training;
    private final SchoolCalendars calendars;
    private final History history;
    private final Leases leases;
    private final Clock clock;

    Demonstration(
            Accounts accounts,
            Organisations organisations,
            Cohorts cohorts,
            Training training,
            SchoolCalendars calendars,
            History history,
            Leases leases,
            Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.cohorts = cohorts;
        this.training = training;
        this.calendars = calendars;
        this.history = history;
        this.leases = leases;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        leases.runOnce("demonstration", Duration.ofMinutes(2), this::stage);
    }

    private void stage() {
        var today = LocalDate.now(clock);
        registerOrganisations();
        var stage = new Stage(registerPeople());
        var seed = openSeedCohorts();
        placeSeedPeople(stage, seed);
        importSeedTimetable(stage);
        keepAlive(stage, seed.get("September 23-24"), today);
        history.tell(stage, today);
    }

    private void registerOrganisations() {
        organisations.register(new RegisterOrganisation(
                Cast.ELM_GROVE,
                "Elm Grove Primary School",
                OrganisationKind.SCHOOL,
                null,
                Postcode.of("B74 2XX"),
                "Birmingham",
                "West Midlands"));
        organisations.register(new RegisterOrganisation(
                Cast.HOLLYBANK,
                "Hollybank Secondary School",
                OrganisationKind.SCHOOL,
                null,
                Postcode.of("B42 1XX"),
                "Birmingham",
                "West Midlands"));
        organisations.register(RegisterOrganisation.of(
                Cast.HUB, "North Birmingham teaching school hub", OrganisationKind.DELIVERY_PARTNER));
    }

    private Map<String, PersonId> registerPeople() {
        var password = Password.of(DemonstrationSignIns.PASSWORD);
        var people = accounts.registerAll(Cast.PARTS.stream()
                .map(part -> new RegisterPerson(
                        DemonstrationSignIns.address(part.key()),
                        PersonName.of(part.given(), part.family()),
                        part.grants(),
                        password))
                .toList());
        var ids = new HashMap<String, PersonId>();
        for (int i = 0; i < people.size(); i++) {
            ids.put(Cast.PARTS.get(i).key(), people.get(i));
        }
        return Map.copyOf(ids);
    }

    /** The cohorts and groups that seed 004 names. */
    private Map<String, CohortSummary> openSeedCohorts() {
        var opened = new HashMap<String, CohortSummary>();
        for (OpenCohort command : List.of(
                OpenCohort.of("April 21-22", PROGRAMME),
                OpenCohort.of("September 22-23", PROGRAMME),
                OpenCohort.of("January 22-23", PROGRAMME),
                OpenCohort.of("April 22-23", PROGRAMME),
                OpenCohort.of(
                        "September 23-24",
                        PROGRAMME,
                        "Freddo",
                        "Twirl",
                        "Dairy Milk",
                        "Bournville",
                        "Mini Eggs",
                        "Buttons",
                        "Crunchie",
                        "Wispa"),
                OpenCohort.of("January 23-24", PROGRAMME))) {
            opened.put(command.start().label(), cohorts.open(command));
        }
        return Map.copyOf(opened);
    }

    private void placeSeedPeople(Stage stage, Map<String, CohortSummary> seed) {
        var september = seed.get("September 23-24");
        pair(stage, "mentee", "mentor", september, "Bournville", Cast.ELM_GROVE);
        pair(stage, "tom", "mentor", september, "Bournville", Cast.ELM_GROVE);
        enrol(stage, "priya", seed.get("January 23-24"), null, Cast.ELM_GROVE);
        pair(stage, "callum", "april-mentor", seed.get("April 22-23"), null, Cast.ELM_GROVE);
        pair(stage, "leila", "owen", seed.get("September 22-23"), null, Cast.HOLLYBANK);
        pair(stage, "ben", "marta", seed.get("April 21-22"), null, Cast.HOLLYBANK);
        pair(stage, "jack", "sunita", september, "Wispa", Cast.HOLLYBANK);
    }

    /** "9.00am - 12.00am" is accepted as "12.00pm", as a person would accept the proposal (domain rule 3). */
    private void importSeedTimetable(Stage stage) {
        var document = new TimetableDocument("mentor-training-2023-24.txt", read(TIMETABLE));
        var lead = stage.as("lead");
        var accepted = switch (training.readTimetable(lead, document, List.of())) {
            case TimetableReading.Complete complete -> List.<AcceptedCorrection>of();
            case TimetableReading.Refused refused ->
                refused.proposals().stream().map(proposal -> proposal.accept()).toList();
        };
        training.importTimetable(lead, document, accepted);
    }

    /** Where the seed's own time is over or not begun, the same people are in a cohort that runs today. */
    private void keepAlive(Stage stage, @Nullable CohortSummary september, LocalDate today) {
        if (cohorts.positionOf(stage.as("mentor"), today).isPresent()
                || (september != null
                        && cohorts.programmeState(september.id(), today) instanceof ProgrammeState.Running)) {
            return;
        }
        var calendar = calendars.england();
        var start = CohortStart.of(
                Intake.SEPTEMBER, calendar.currentOrNext(today).term().year());
        var cohort = cohorts.open(new OpenCohort(start, PROGRAMME, List.of("Bournville", "Wispa")));
        pair(stage, "mentee", "mentor", cohort, "Bournville", Cast.ELM_GROVE);
        pair(stage, "tom", "mentor", cohort, "Bournville", Cast.ELM_GROVE);
        enrol(stage, "priya", cohort, "Wispa", Cast.ELM_GROVE);
        pair(stage, "jack", "sunita", cohort, "Wispa", Cast.HOLLYBANK);
        training.importTimetable(stage.as("lead"), RunningTimetable.of(start, calendar), List.of());
    }

    private void pair(
            Stage stage,
            String mentee,
            String mentor,
            @Nullable CohortSummary cohort,
            @Nullable String group,
            OrganisationId school) {
        var known = enrol(stage, mentee, cohort, group, school);
        var tutor = stage.tutorOf(school);
        var first = known.start().startsOn().atDay(1);
        cohorts.joinAsMentor(
                tutor,
                new JoinAsMentor(stage.person(mentor), known.id(), groupOf(known, group), school, first, last(known)));
        cohorts.pair(tutor, new PairMentor(stage.person(mentee), stage.person(mentor), first));
    }

    private CohortSummary enrol(
            Stage stage, String mentee, @Nullable CohortSummary cohort, @Nullable String group, OrganisationId school) {
        if (cohort == null) {
            throw new IllegalStateException("The cohort of " + mentee + " is not open");
        }
        cohorts.enrolMentee(
                stage.tutorOf(school),
                new EnrolMentee(
                        stage.person(mentee),
                        cohort.id(),
                        groupOf(cohort, group),
                        school,
                        cohort.start().startsOn().atDay(1),
                        last(cohort)));
        return cohort;
    }

    private static @Nullable GroupId groupOf(CohortSummary cohort, @Nullable String group) {
        return group == null ? null : GroupId.of(cohort.id(), group);
    }

    /** A place lasts for the two years of the programme. */
    private LocalDate last(CohortSummary cohort) {
        return calendars
                .england()
                .halfTerm(cohort.start().halfTermOfBlock(CohortStart.BLOCKS))
                .last();
    }

    private static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException("The demonstration's timetable is missing", missing);
        }
    }
}
