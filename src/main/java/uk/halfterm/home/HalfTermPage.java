package uk.halfterm.home;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.springframework.stereotype.Component;
import uk.halfterm.cohort.Position;
import uk.halfterm.cohort.ProgrammeState;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.ContentAddresses;
import uk.halfterm.curriculum.PlannedTerm.Asked;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.curriculum.SectionDetail;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.PageHeader;
import uk.halfterm.identity.Accounts;
import uk.halfterm.learning.Learning;
import uk.halfterm.meeting.Meetings;
import uk.halfterm.meeting.Standing;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.training.Training;

/** What the homes of mentee and mentor share: the ribbon, where in the year we are, and what to say outside the programme. */
@Component
class HalfTermPage {

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

    /** The ribbon and the heading of what is current; where the person is in no programme, the page says why and what comes next. */
    Optional<Visit> begin(Div page, Standpoint from) {
        if (from.positions().isEmpty()) {
            page.add(new PageHeader("Hello " + from.actor().name().given()), outside(from));
            return Optional.empty();
        }
        var visit = visit(from);
        page.add(ProgrammeRibbon.large(visit.first()), header(visit.first(), visit.isOfSeveral()));
        return Optional.of(visit);
    }

    private Visit visit(Standpoint from) {
        var standings = meetings.standings(from);
        var progress = learning.of(
                from,
                from.positions().stream().map(Position::programme).distinct().toList());
        var parts = from.positions().stream()
                .flatMap(position -> Optional.ofNullable(progress.get(position.programme())).stream()
                        .map(own -> new OwnPart(
                                from,
                                position,
                                from.programme(position.programme()),
                                own,
                                standings.stream()
                                        .filter(one -> belongs(from, one, position))
                                        .toList())))
                .sorted(OwnPart.DUE_FIRST)
                .toList();
        var names = accounts.namesOf(standings.stream()
                .map(one -> one.pair().other(from.person()))
                .distinct()
                .toList());
        return new Visit(from, parts, names, training.mine(from));
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
                        .under((ofSeveral ? part.programme().shortTitle() + " · " : "")
                                + timed.halfTerm().label()
                                + week(timed, part.from().today()));
                yield part.section().map(one -> header.lead(lead(part, one))).orElse(header);
            }
            case Position.SelfPaced _ ->
                new PageHeader(part.programme().title())
                        .under("At your own pace")
                        .lead(
                                part.section()
                                        .map(one ->
                                                "You are in " + one.section().heading() + ". "
                                                        + one.section().summary())
                                        .orElse(
                                                part.progressInAll().countAll() == 0
                                                        ? "People study it at their own pace. You can open all of it."
                                                        : "You have done everything that is here so far. You can look back at all of it."));
        };
    }

    /** What the current section is about, and what else is current or still to come. */
    private static String lead(OwnPart part, SectionDetail section) {
        var others = part.current().stream()
                .skip(1)
                .map(one -> one.section().heading())
                .collect(Collectors.joining(", "));
        return section.section().summary()
                + (section.section().isAnnounced() ? " Its material is coming soon." : "")
                + (others.isEmpty() ? "" : " Also now: " + others + ".");
    }

    /** What the programme asks in this term, where it says so; nothing otherwise. */
    static Optional<Paragraph> asked(OwnPart part) {
        if (!(part.position() instanceof Position.InTerms timed)) {
            return Optional.empty();
        }
        return part.programme()
                .plan()
                .filter(plan -> timed.at().term() <= plan.termsOf(part.audience()))
                .map(plan -> plan.term(timed.at().term()))
                .flatMap(term -> Optional.ofNullable(
                        switch (part.audience()) {
                            case MENTEE -> term.ofMentee();
                            case MENTOR -> term.ofMentor();
                        }))
                .map(HalfTermPage::asked);
    }

    private static Paragraph asked(Asked asked) {
        var words = new Paragraph("Asked of you this term: " + asked.training().label() + " of training and "
                + asked.selfStudy().label() + " of self-study.");
        words.addClassNames("soft", "small");
        return words;
    }

    private EmptyState outside(Standpoint from) {
        var state = from.state();
        if (state.isEmpty()) {
            return new EmptyState(
                    "You are not in a cohort yet.",
                    "Your induction tutor enrols you and pairs you. Speak to them first; your programme and your meetings appear here then.");
        }
        var programme = from.mainProgramme().map(from::programme);
        return switch (state.get()) {
            case ProgrammeState.Before before ->
                new EmptyState(
                        "Your programme begins on " + EnglishDates.full(before.begins()) + ".",
                        "You can look at the " + plural(programme) + " already.",
                        link(programme, "See the "));
            case ProgrammeState.Finished finished ->
                new EmptyState(
                        "Your programme ended on " + EnglishDates.full(finished.ended()) + ".",
                        "Everything stays here for you to read.",
                        link(programme, "Open the "));
            case ProgrammeState.Deferred deferred ->
                new EmptyState(
                        deferred.until() == null
                                ? "Your programme stands still for now."
                                : "Your programme stands still until " + EnglishDates.full(deferred.until()) + ".",
                        "Nothing is due meanwhile, and nothing you did is lost. Your induction tutor can say when you go on.",
                        link(programme, "Open the "));
            case ProgrammeState.Running running ->
                new EmptyState(
                        "You have no place in a cohort today.",
                        current(programme, running) + "Ask your induction tutor when you return.");
            case ProgrammeState.Open _ ->
                new EmptyState("You have no place in a cohort today.", "Ask whoever registered you when you return.");
        };
    }

    private static String current(Optional<ProgrammeSummary> programme, ProgrammeState.Running running) {
        return programme
                .filter(_ -> !running.sections().isEmpty())
                .map(one -> one.level().label(running.sections().getFirst()) + " is current. ")
                .orElse("");
    }

    private static String plural(Optional<ProgrammeSummary> programme) {
        return programme.map(one -> one.level().plural()).orElse("programme");
    }

    private static Anchor link(Optional<ProgrammeSummary> programme, String verb) {
        return Buttons.quietLink(programme.map(ContentAddresses::sections).orElse(""), verb + plural(programme));
    }

    private static String week(Position.InTerms timed, LocalDate today) {
        var halfTerm = timed.halfTerm();
        return halfTerm.weekOn(today)
                .map(week ->
                        " · week " + week.number() + " of " + halfTerm.weeks().size())
                .orElseGet(() -> today.isBefore(halfTerm.first())
                        ? " · begins on " + EnglishDates.dayAndMonth(halfTerm.first())
                        : "");
    }
}
