package uk.halfterm.demonstration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.OpenCohort;
import uk.halfterm.cohort.Position;
import uk.halfterm.cohort.ProgrammeState;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.curriculum.Audience;
import uk.halfterm.curriculum.CohortStart;
import uk.halfterm.curriculum.Intake;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.DemonstrationSignIns;
import uk.halfterm.identity.Password;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.RegisterPerson;
import uk.halfterm.organisation.Organisations;
import uk.halfterm.platform.jobs.Leases;
import uk.halfterm.schoolcalendar.AcademicYear;
import uk.halfterm.shared.PersonName;
import uk.halfterm.training.Training;
import uk.halfterm.training.timetable.AcceptedCorrection;
import uk.halfterm.training.timetable.TimetableDocument;
import uk.halfterm.training.timetable.TimetableReading;

/**
 * Puts the demonstration on stage at start, once; every later start only adds what the day needs. Who is in which programme on which
 * day stands in docs/demonstration.md.
 */
@Component
@ConditionalOnBooleanProperty("halfterm.demonstration")
class Demonstration implements ApplicationRunner {

    private static final ProgrammeId ECF = ProgrammeId.of("ecf");
    private static final ProgrammeId ECTE = ProgrammeId.of("ecte");
    private static final String TIMETABLE = "training/mentor-training-2023-24.txt";

    /** From September 2025 new teachers follow the ECTE programme, so this is the last cohort of the ECF programme (domain.md 8). */
    private static final CohortStart LAST_OF_ECF = CohortStart.parse("April 24-25");

    private static final LocalDate ECTE_BEGINS = LocalDate.of(2025, Month.SEPTEMBER, 1);

    private final Accounts accounts;
    private final Organisations organisations;
    private final Cohorts cohorts;
    private final Placing placing;
    private final Training training;
    private final Standpoints standpoints;
    private final History history;
    private final Leases leases;
    private final Clock clock;

    Demonstration(
            Accounts accounts,
            Organisations organisations,
            Cohorts cohorts,
            Placing placing,
            Training training,
            Standpoints standpoints,
            History history,
            Leases leases,
            Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.cohorts = cohorts;
        this.placing = placing;
        this.training = training;
        this.standpoints = standpoints;
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
        Cast.ORGANISATIONS.forEach(organisations::register);
        var stage = new Stage(registerPeople());
        var seed = openSeedCohorts();
        placeSeedPeople(stage, seed);
        importSeedTimetable(stage);
        keepAlive(stage, today);
        keepPeopleOfJanuaryAlive(stage, today);
        placeTeachersOfEcte(stage, today);
        placeEarlyYears(stage, today);
        history.tell(stage, today);
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
                OpenCohort.of("April 21-22", ECF.value()),
                OpenCohort.of("September 22-23", ECF.value()),
                OpenCohort.of("January 22-23", ECF.value()),
                OpenCohort.of("April 22-23", ECF.value()),
                OpenCohort.of(
                        "September 23-24",
                        ECF.value(),
                        "Freddo",
                        "Twirl",
                        "Dairy Milk",
                        "Bournville",
                        "Mini Eggs",
                        "Buttons",
                        "Crunchie",
                        "Wispa"),
                OpenCohort.of("January 23-24", ECF.value()))) {
            opened.put(command.opening().label(), cohorts.open(command));
        }
        return Map.copyOf(opened);
    }

    private void placeSeedPeople(Stage stage, Map<String, CohortSummary> seed) {
        var september = cohort(seed, "September 23-24");
        var january = cohort(seed, "January 23-24");
        placing.pair(stage, "mentee", "mentor", september, "Bournville", Cast.ELM_GROVE);
        placing.pair(stage, "tom", "mentor", september, "Bournville", Cast.ELM_GROVE);
        placing.enrol(stage, "priya", january, null, Cast.ELM_GROVE);
        placing.pair(stage, "callum", "april-mentor", cohort(seed, "April 22-23"), null, Cast.ELM_GROVE);
        placing.pair(stage, "leila", "owen", cohort(seed, "September 22-23"), null, Cast.HOLLYBANK);
        placing.pair(stage, "ben", "marta", cohort(seed, "April 21-22"), null, Cast.HOLLYBANK);
        placing.pair(stage, "jack", "sunita", september, "Wispa", Cast.HOLLYBANK);
        placing.pair(stage, "zara", "january-mentor", january, null, Cast.BEECHWOOD);
        placing.pair(stage, "liam", "two-programmes-mentor", january, null, Cast.BEECHWOOD);
    }

    private static CohortSummary cohort(Map<String, CohortSummary> opened, String label) {
        return Optional.ofNullable(opened.get(label)).orElseThrow();
    }

    /** "9.00am - 12.00am" is accepted as "12.00pm", as a person would accept the proposal (domain rule 3). */
    private void importSeedTimetable(Stage stage) {
        var document = new TimetableDocument("mentor-training-2023-24.txt", read(TIMETABLE));
        var lead = standpoints.of(stage.as("lead"));
        var accepted = switch (training.readTimetable(lead, ECF, document, List.of())) {
            case TimetableReading.Complete complete -> List.<AcceptedCorrection>of();
            case TimetableReading.Refused refused ->
                refused.proposals().stream().map(proposal -> proposal.accept()).toList();
        };
        training.importTimetable(lead, ECF, document, accepted);
    }

    /**
     * When the seed's own time is over, the same people are in a cohort that runs today: in the last one of the ECF programme, and after
     * it in this year's of the ECTE programme.
     */
    private void keepAlive(Stage stage, LocalDate today) {
        var lead = standpoints.of(stage.as("lead"), today);
        var september = cohorts.find(CohortId.of(ECF, CohortStart.parse("September 23-24")));
        if (runsFor(stage, "mentor", today)
                || september.filter(one -> isOnItsWay(lead, one)).isPresent()) {
            return;
        }
        var cohort = runningCohort(lead, today);
        placing.pair(stage, "mentee", "mentor", cohort, "Bournville", Cast.ELM_GROVE);
        placing.pair(stage, "tom", "mentor", cohort, "Bournville", Cast.ELM_GROVE);
        placing.pair(stage, "jack", "sunita", cohort, "Wispa", Cast.HOLLYBANK);
        announce(lead, cohort, today);
    }

    /** The people of January 2024 go on a term longer than those of September 2023. */
    private void keepPeopleOfJanuaryAlive(Stage stage, LocalDate today) {
        var january = cohorts.find(CohortId.of(ECF, CohortStart.parse("January 23-24")));
        var lead = standpoints.of(stage.as("lead"), today);
        if (runsFor(stage, "january-mentor", today)
                || january.filter(one -> isOnItsWay(lead, one)).isPresent()) {
            return;
        }
        var cohort = runningCohort(lead, today);
        placing.enrol(stage, "priya", cohort, "Wispa", Cast.ELM_GROVE);
        placing.pair(stage, "zara", "january-mentor", cohort, "Wispa", Cast.BEECHWOOD);
        placing.pair(stage, "liam", "two-programmes-mentor", cohort, "Bournville", Cast.BEECHWOOD);
    }

    private boolean runsFor(Stage stage, String key, LocalDate today) {
        return standpoints.of(stage.as(key), today).positions().stream().anyMatch(Position.InTerms.class::isInstance);
    }

    /** It runs, or its time is still to come. */
    private static boolean isOnItsWay(Standpoint lead, CohortSummary cohort) {
        return !(lead.stateOf(cohort) instanceof ProgrammeState.Finished);
    }

    private CohortSummary runningCohort(Standpoint lead, LocalDate today) {
        var groups = List.of("Bournville", "Wispa");
        var last = cohorts.open(new OpenCohort(ECF, LAST_OF_ECF, groups));
        return lead.stateOf(last) instanceof ProgrammeState.Running
                ? last
                : cohorts.open(new OpenCohort(ECTE, startOfYear(today), groups));
    }

    /** The last September that has begun, so that its people have their places in a summer holiday as well. */
    private static CohortStart startOfYear(LocalDate today) {
        return CohortStart.of(Intake.SEPTEMBER, AcademicYear.of(today));
    }

    /** From September 2025: one teacher in each year of the programme, the one in the first year with a new mentor. */
    private void placeTeachersOfEcte(Stage stage, LocalDate today) {
        if (today.isBefore(ECTE_BEGINS)) {
            return;
        }
        var lead = standpoints.of(stage.as("lead"), today);
        var first = startOfYear(today);
        var groups = List.of("Cannon Hill", "Sutton Park");
        if (!runsIn(stage, "ecte-mentee", today)) {
            var cohort = cohorts.open(new OpenCohort(ECTE, first, groups));
            placing.pair(stage, "ecte-mentee", "two-programmes-mentor", cohort, "Cannon Hill", Cast.BEECHWOOD);
            announce(lead, cohort, today);
        }
        var before =
                CohortStart.of(Intake.SEPTEMBER, new AcademicYear(first.year().startYear() - 1));
        if (before.startsOn().atDay(1).isBefore(ECTE_BEGINS) || runsIn(stage, "noor", today)) {
            return;
        }
        var cohort = cohorts.open(new OpenCohort(ECTE, before, groups));
        placing.pair(stage, "noor", "ecte-mentor", cohort, "Sutton Park", Cast.HOLLYBANK);
        announce(lead, cohort, today);
    }

    private boolean runsIn(Stage stage, String key, LocalDate today) {
        return standpoints.of(stage.as(key), today).positionIn(ECTE).isPresent();
    }

    /** Practitioners begin when they like; these two began some weeks before the first start. */
    private void placeEarlyYears(Stage stage, LocalDate today) {
        var rolling = cohorts.find(Cast.EARLY_YEARS);
        if (rolling.isEmpty()
                || standpoints.of(stage.as("practitioner"), today).position().isPresent()) {
            return;
        }
        var from = today.minusWeeks(6);
        placing.pairAcross(stage, "practitioner", Cast.LITTLE_OAKS, "ey-mentor", Cast.MAPLE_HOUSE, rolling.get(), from);
        placing.pairAcross(stage, "childminder", Cast.SUNNY_DAYS, "ey-mentor", Cast.MAPLE_HOUSE, rolling.get(), from);
    }

    /** The events of this academic year, for a cohort of the demonstration that seed 004 does not know. */
    private void announce(Standpoint lead, CohortSummary cohort, LocalDate today) {
        var plan = lead.programme(cohort.programme()).plan().orElseThrow();
        var start = cohort.start().orElseThrow();
        var year = lead.england().currentOrNext(today).term().year();
        var terms = plan.schoolTerms(start).subList(0, plan.termsOf(Audience.MENTOR)).stream()
                .filter(term -> term.year().equals(year))
                .toList();
        if (terms.isEmpty()) {
            return; // mentors have no training of their own in this year
        }
        training.importTimetable(
                lead, cohort.programme(), RunningTimetable.of(cohort, terms, lead.england()), List.of());
    }

    private static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException("The demonstration's timetable is missing", missing);
        }
    }
}
