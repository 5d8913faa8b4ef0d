package uk.halfterm.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import uk.halfterm.cohort.Position;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.Alongside;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.SectionDetail;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.Ribbon;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.identity.Accounts;
import uk.halfterm.learning.Learning;
import uk.halfterm.meeting.Meetings;
import uk.halfterm.meeting.Standing;
import uk.halfterm.schoolcalendar.HalfTerm;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.training.Training;

/** What the homes of mentee and mentor share: the ribbon, and where in the year we are. */
@Component
class HalfTermPage {

    private static final HalfTermTexts TEXTS = HalfTermTexts.TEXTS;

    private final Learning learning;
    private final Meetings meetings;
    private final Training training;
    private final Accounts accounts;

    HalfTermPage(Learning learning, Meetings meetings, Training training, Accounts accounts) {
        this.learning = learning;
        this.meetings = meetings;
        this.training = training;
        this.accounts = accounts;
    }

    /**
     * The ribbon and the heading of what is current, then the work of the half term; where the person is in no programme, the page says
     * why and what comes next. A narrow screen has the ribbon after the work: it stands at both places, and each width shows one of them,
     * so that the order in which the page is read and gone through by keyboard is the one that is seen (WCAG 2.2, 1.3.2 and 2.4.3).
     */
    void fill(Div page, Standpoint from, Function<Visit, Markup> work) {
        if (from.positions().isEmpty()) {
            page.add(new PageHeader(OutsideTexts.TEXTS.hello(from.actor().name().given())), OutsideProgramme.why(from));
            return;
        }
        var visit = visit(from);
        page.addClassName("half-term");
        page.add(
                ribbon(visit, "above"),
                header(visit.first(), visit.isOfSeveral()),
                work.apply(visit),
                ribbon(visit, "below"));
    }

    private static Ribbon ribbon(Visit visit, String place) {
        var ribbon = ProgrammeRibbon.large(visit.first());
        ribbon.addClassName(place);
        return ribbon;
    }

    private Visit visit(Standpoint from) {
        var standings = meetings.standings(from);
        var own = from.positions().stream().map(Position::programme).distinct().toList();
        var beside = beside(from, own);
        var progress =
                learning.of(from, Stream.concat(own.stream(), beside.stream()).toList());
        var parts = from.positions().stream()
                .flatMap(position -> Optional.ofNullable(progress.get(position.programme())).stream()
                        .map(far -> new OwnPart(
                                from,
                                position,
                                from.programme(position.programme()),
                                far,
                                standings.stream()
                                        .filter(one -> belongs(from, one, position))
                                        .toList())))
                .sorted(OwnPart.DUE_FIRST)
                .toList();
        var names = accounts.namesOf(standings.stream()
                .map(one -> one.pair().other(from.person()))
                .distinct()
                .toList());
        var ofBeside = new HashMap<>(progress);
        ofBeside.keySet().retainAll(beside);
        return new Visit(from, parts, names, training.mine(from), ofBeside);
    }

    /** What stands beside the person's programmes and is not theirs by their cohort: they may begin it all the same. */
    private static Set<ProgrammeId> beside(Standpoint from, List<ProgrammeId> own) {
        return own.stream()
                .flatMap(programme -> from.programme(programme).rules().alongside().stream())
                .filter(beside -> beside.role() == from.audience())
                .map(Alongside::programme)
                .filter(programme -> !own.contains(programme) && from.mayOpen(programme))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** To the place in the pair's own cohort; where a mentor has none there, to the first place in its programme. */
    private static boolean belongs(Standpoint from, Standing standing, Position position) {
        var pair = standing.pair();
        var inCohort =
                from.positions().stream().anyMatch(one -> one.cohort().id().equals(pair.cohort()));
        return inCohort
                ? position.cohort().id().equals(pair.cohort())
                : from.positionIn(pair.programme()).filter(position::equals).isPresent();
    }

    /** The heading of the first programme of a page; which one it is is said where there are several. */
    private static PageHeader header(OwnPart part, boolean ofSeveral) {
        return switch (part.position()) {
            case Position.InTerms timed -> {
                var header = new PageHeader(part.section()
                                .map(one -> one.section().heading())
                                .orElse(part.programme().title()))
                        .under(where(part, timed, ofSeveral));
                yield part.section().map(one -> header.lead(lead(part, one))).orElse(header);
            }
            case Position.SelfPaced _ ->
                new PageHeader(part.programme().title())
                        .under(TEXTS.ownPace())
                        .lead(part.section()
                                .map(SectionDetail::section)
                                .map(one -> TEXTS.youAreIn(one.heading(), one.summary()))
                                .orElseGet(part.progressInAll().countAll() == 0 ? TEXTS::openToYou : TEXTS::allDone));
        };
    }

    /** "ECF · Spring term 2023 to 2024, first half · week 1 of 5". */
    private static String where(OwnPart part, Position.InTerms timed, boolean ofSeveral) {
        var where = new ArrayList<String>();
        if (ofSeveral) {
            where.add(part.programme().shortTitle());
        }
        where.add(timed.halfTerm().label());
        week(timed.halfTerm(), part.from().today()).ifPresent(where::add);
        return String.join(" · ", where);
    }

    private static Optional<String> week(HalfTerm halfTerm, LocalDate today) {
        return halfTerm.weekOn(today)
                .map(week -> TEXTS.week(week.number(), halfTerm.weeks().size()))
                .or(() -> today.isBefore(halfTerm.first())
                        ? Optional.of(TEXTS.begins(EnglishDates.dayAndMonth(halfTerm.first())))
                        : Optional.empty());
    }

    /** What the current section is about, and what else is current or still to come. */
    private static String lead(OwnPart part, SectionDetail section) {
        var sentences = new ArrayList<String>();
        sentences.add(section.section().summary());
        if (section.section().isAnnounced()) {
            sentences.add(TEXTS.comingSoon());
        }
        var others = part.current().stream()
                .skip(1)
                .map(one -> one.section().heading())
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            sentences.add(TEXTS.alsoNow(others));
        }
        return String.join(" ", sentences);
    }
}
