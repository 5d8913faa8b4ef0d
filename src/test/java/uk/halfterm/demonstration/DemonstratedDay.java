package uk.halfterm.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import uk.halfterm.Halfterm;
import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.cohort.Pair;
import uk.halfterm.cohort.Position;
import uk.halfterm.cohort.ProgrammeState;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.curriculum.Level;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.DemonstrationSignIns;
import uk.halfterm.identity.Names;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.learning.Learning;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.training.EventSummary;
import uk.halfterm.training.Training;

/** The portal with its demonstration on a day, and what its people see then, in the words of docs/demonstration.md. */
final class DemonstratedDay implements AutoCloseable {

    private static final String NOTHING = "-";

    private final ConfigurableApplicationContext portal;
    private final LocalDate day;
    private final Stage stage;

    private DemonstratedDay(ConfigurableApplicationContext portal, LocalDate day) {
        this.portal = portal;
        this.day = day;
        var accounts = portal.getBean(Accounts.class);
        this.stage = new Stage(Cast.PARTS.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Cast.Part::key,
                        part -> accounts.find(DemonstrationSignIns.address(part.key()))
                                .orElseThrow())));
    }

    /** @param store where the data lie: {@code --halfterm.store=memory}, or a directory */
    static DemonstratedDay start(String store, String day) {
        var portal = new SpringApplicationBuilder(Halfterm.class)
                .run("--server.port=0", store, "--halfterm.demonstration=true", "--halfterm.today=" + day);
        return new DemonstratedDay(portal, LocalDate.parse(day));
    }

    Standpoint from(String key) {
        return portal.getBean(Standpoints.class).of(stage.as(key), day);
    }

    int port() {
        var server = ((WebServerApplicationContext) portal).getWebServer();
        return server == null ? 0 : server.getPort();
    }

    /** The line of the table for that account. */
    List<String> line(String key) {
        var from = from(key);
        return List.of(
                key,
                from.actor().name().full() + ", " + role(from.actor().role()),
                orNothing(where(from)),
                orNothing(pairs(from)),
                nextEvent(from));
    }

    private static String role(Role role) {
        return switch (role) {
            case MENTEE -> "mentee";
            case MENTOR -> "mentor";
            case INDUCTION_TUTOR -> "induction tutor";
            case TRAINER -> "trainer";
            case PROGRAMME_LEAD -> "programme lead";
            case ADMINISTRATOR -> "administrator";
        };
    }

    private List<String> where(Standpoint from) {
        return from.actor().is(Role.MENTEE, Role.MENTOR)
                ? from.positions().stream()
                        .map(position -> where(from, position))
                        .toList()
                : from.actor().is(Role.ADMINISTRATOR)
                        ? List.of()
                        : from.cohorts().stream()
                                .flatMap(cohort -> where(from, cohort).stream())
                                .toList();
    }

    private String where(Standpoint from, Position position) {
        var group = position.group();
        var now = switch (position) {
            case Position.InTerms timed -> sections(from, timed.cohort(), timed.sections());
            case Position.SelfPaced own ->
                portal.getBean(Learning.class)
                        .of(from, own.programme())
                        .next()
                        .map(item -> sections(
                                from, own.cohort(), List.of(item.section().top().number())))
                        .orElse("at their own pace");
        };
        return name(from, position.cohort()) + (group == null ? "" : ", " + group.name()) + ": " + now;
    }

    /** Cohorts that run, for those who look after them. */
    private static List<String> where(Standpoint from, CohortSummary cohort) {
        return switch (from.stateOf(cohort)) {
            case ProgrammeState.Running running ->
                List.of(name(from, cohort) + ": " + sections(from, cohort, running.sections()));
            case ProgrammeState.Open _ -> List.of(name(from, cohort) + ": open");
            case ProgrammeState.Before _, ProgrammeState.Finished _, ProgrammeState.Deferred _ -> List.of();
        };
    }

    private static String name(Standpoint from, CohortSummary cohort) {
        var programme = from.programme(cohort.programme()).shortTitle();
        return cohort.start().isEmpty() ? programme : programme + " " + cohort.label();
    }

    private static String sections(Standpoint from, CohortSummary cohort, List<Integer> numbers) {
        Level level = from.programme(cohort.programme()).level();
        return numbers.stream().map(number -> level.name() + " " + number).collect(Collectors.joining(" and "));
    }

    private List<String> pairs(Standpoint from) {
        var pairs = from.pairs().stream()
                .sorted(Comparator.comparing((Pair pair) -> pair.programme().value()))
                .toList();
        var people = new ArrayList<PersonId>();
        pairs.forEach(pair -> people.addAll(List.of(pair.mentee(), pair.mentor())));
        var names = portal.getBean(Accounts.class)
                .namesOf(people.stream().distinct().toList());
        return pairs.stream().map(pair -> pair(from, pair, names)).sorted().toList();
    }

    private static String pair(Standpoint from, Pair pair, Names names) {
        return from.actor().is(Role.INDUCTION_TUTOR)
                ? names.of(pair.mentee()) + " with " + names.of(pair.mentor())
                : names.of(pair.other(from.person()));
    }

    private String nextEvent(Standpoint from) {
        var training = portal.getBean(Training.class);
        var next = from.actor().is(Role.TRAINER, Role.PROGRAMME_LEAD)
                ? training.coming(from, 1).stream().findFirst()
                : training.next(from);
        return next.map(DemonstratedDay::words).orElse(NOTHING);
    }

    private static String words(EventSummary event) {
        return EnglishDates.date(event.times().day()) + ", "
                + EnglishDates.times(
                        event.times().starts().toLocalTime(),
                        event.times().ends().toLocalTime());
    }

    private static String orNothing(List<String> words) {
        return words.isEmpty() ? NOTHING : String.join("; ", words);
    }

    /** Every cohort there is, of each programme. */
    List<CohortSummary> cohorts() {
        return from("lead").cohorts();
    }

    @Override
    public void close() {
        portal.close();
    }
}
