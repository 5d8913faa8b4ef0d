package uk.halfterm.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import uk.halfterm.cohort.ChangeMentor;
import uk.halfterm.cohort.ChoosingMentor;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.EndPair;
import uk.halfterm.cohort.PairMentor;
import uk.halfterm.cohort.PlacementRefused;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.curriculum.Pairing;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.Screen;
import uk.halfterm.design.form.Ask;
import uk.halfterm.design.form.Confirmation;
import uk.halfterm.design.form.DateField;
import uk.halfterm.design.form.Field;
import uk.halfterm.design.form.Form;
import uk.halfterm.design.form.Option;
import uk.halfterm.design.form.RadioField;
import uk.halfterm.design.form.Reading;
import uk.halfterm.design.form.TextField;
import uk.halfterm.design.markup.Anchor;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.H2;
import uk.halfterm.draft.Drafts;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.Names;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.shared.EmailAddress;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.shared.Fault;
import uk.halfterm.shared.FaultyInput;
import uk.halfterm.shared.NotFound;

/** Who mentors one mentee in one programme: chosen here, changed from a day on, or ended. */
@Route(PeopleAddresses.PEOPLE + "/:mentee/mentor/:programme")
@RolesAllowed({"INDUCTION_TUTOR", "PROGRAMME_LEAD"})
class MentorOfMenteeView extends Screen implements BeforeEnterObserver, HasDynamicTitle {

    private static final MentorOfMenteeTexts TEXTS = MentorOfMenteeTexts.TEXTS;

    private final Standpoints standpoints;
    private final Cohorts cohorts;
    private final Accounts accounts;
    private final Drafts drafts;
    private String title = TEXTS.pageTitle("");

    MentorOfMenteeView(Standpoints standpoints, Cohorts cohorts, Accounts accounts, Drafts drafts) {
        this.standpoints = standpoints;
        this.cohorts = cohorts;
        this.accounts = accounts;
        this.drafts = drafts;
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getRouteParameters();
        var mentee = address.get("mentee")
                .filter(typed -> !typed.isBlank())
                .map(PersonId::of)
                .orElseThrow(() -> new NotFound("There is no such mentee"));
        var programme = ProgrammeId.ofAddress(address.get("programme").orElse(""))
                .orElseThrow(() -> new NotFound("There is no such programme"));
        show(mentee, programme, null);
    }

    /**
     * What was just done.
     *
     * @param sentence of the mentor's and the mentee's name
     */
    private record Done(PersonId mentor, BinaryOperator<String> sentence, String next) {}

    private void show(PersonId mentee, ProgrammeId programme, @Nullable Done done) {
        removeAll();
        var from = standpoints.here();
        from.actor().requireRole(Role.INDUCTION_TUTOR, Role.PROGRAMME_LEAD);
        var choosing = cohorts.choosingMentor(from, mentee, programme);
        var names = accounts.namesOf(Stream.of(
                        Stream.of(mentee),
                        Stream.ofNullable(done).map(Done::mentor),
                        choosing.agreed().stream().map(ChoosingMentor.Agreed::mentor),
                        choosing.candidates().stream().map(ChoosingMentor.Candidate::mentor))
                .flatMap(people -> people)
                .distinct()
                .toList());
        title = TEXTS.pageTitle(names.of(mentee));
        if (done != null) {
            var sentence = done.sentence().apply(names.of(done.mentor()), names.of(mentee));
            add(new Confirmation(sentence, done.next(), backToPeople()));
        }
        add(new PageHeader(TEXTS.title(names.of(mentee)))
                .under(TEXTS.cohort(
                        from.programme(programme).shortTitle(),
                        choosing.cohort().label()))
                .lead(now(choosing, names, from.today())));
        choose(from, choosing, names);
        choosing.last().ifPresent(last -> end(from, choosing, last.mentor()));
        var back = new Div(backToPeople());
        back.addClassName("actions");
        add(back);
    }

    private static Anchor backToPeople() {
        return Buttons.quietLink(PeopleAddresses.PEOPLE, TEXTS.backToPeople());
    }

    private static String now(ChoosingMentor choosing, Names names, LocalDate today) {
        return choosing.agreed().isEmpty()
                ? TEXTS.nobody()
                : choosing.agreed().stream()
                        .map(one -> now(one, names.of(one.mentor()), today))
                        .collect(Collectors.joining(" "));
    }

    private static String now(ChoosingMentor.Agreed one, String mentor, LocalDate today) {
        var from = EnglishDates.date(one.period().from());
        var last = one.period().to();
        var hasBegun = !one.period().from().isAfter(today);
        if (last == null || one.toTheEnd()) {
            return hasBegun ? TEXTS.since(mentor, from) : TEXTS.from(mentor, from);
        }
        var until = EnglishDates.date(last);
        return hasBegun ? TEXTS.sinceUntil(mentor, from, until) : TEXTS.fromUntil(mentor, from, until);
    }

    private void choose(Standpoint from, ChoosingMentor choosing, Names names) {
        var last = choosing.last().map(ChoosingMentor.Agreed::mentor);
        var isPaired = last.isPresent();
        var others = choosing.candidates().stream()
                .filter(candidate -> last.filter(candidate.mentor()::equals).isEmpty())
                .toList();
        add(new H2(isPaired ? TEXTS.change() : TEXTS.choose()));
        if (choosing.pairing() == Pairing.SAME_ORGANISATION && others.isEmpty()) {
            add(new EmptyState(TEXTS.noOther(), TEXTS.whenRegistered()));
            return;
        }
        var reading = new WhoAndWhen(choosing, others, names, from.today());
        var form =
                new Form().keeping(drafts.keeper("mentor/" + placeOf(choosing))).ask(reading.field(), reading.firstDay);
        form.send(isPaired ? TEXTS.replace() : TEXTS.pair(), () -> pair(choosing, reading.read(accounts)));
        add(form);
    }

    private static String placeOf(ChoosingMentor choosing) {
        return choosing.mentee().value() + "/" + choosing.cohort().programme().value();
    }

    private record Chosen(PersonId mentor, LocalDate from) {}

    private void pair(ChoosingMentor choosing, Chosen chosen) {
        var actor = standpoints.here().actor();
        var programme = choosing.cohort().programme();
        var predecessor = choosing.on(chosen.from());
        refusing(() -> predecessor.ifPresentOrElse(
                before -> cohorts.changeMentor(
                        actor,
                        new ChangeMentor(
                                choosing.mentee(), before.mentor(), chosen.mentor(), programme, chosen.from())),
                () -> cohorts.pair(
                        actor, new PairMentor(choosing.mentee(), chosen.mentor(), programme, chosen.from()))));
        var day = EnglishDates.date(chosen.from());
        show(
                choosing.mentee(),
                programme,
                new Done(
                        chosen.mentor(),
                        (mentor, mentee) -> TEXTS.paired(mentor, mentee, day),
                        TEXTS.nextAfterPairing()));
    }

    private void end(Standpoint from, ChoosingMentor choosing, PersonId mentor) {
        var lastDay = new DateField(Ask.of("last-day", TEXTS.lastDay()).hint(TEXTS.endHint())).with(from.today());
        var form = new Form()
                .keeping(drafts.keeper("end-pair/" + placeOf(choosing) + "/" + mentor.value()))
                .ask(lastDay);
        form.send(TEXTS.endPair(), () -> {
            var reading = new Reading();
            var day = reading.read(lastDay);
            reading.refuseFaults();
            endPair(choosing, mentor, day.get().orElseThrow());
        });
        add(new H2(TEXTS.end()));
        add(form);
    }

    private void endPair(ChoosingMentor choosing, PersonId mentor, LocalDate lastDay) {
        var programme = choosing.cohort().programme();
        refusing(() -> cohorts.endPair(standpoints.here(), new EndPair(choosing.mentee(), mentor, programme, lastDay)));
        var day = EnglishDates.date(lastDay);
        show(
                choosing.mentee(),
                programme,
                new Done(mentor, (name, mentee) -> TEXTS.ended(name, mentee, day), TEXTS.nextAfterEnd()));
    }

    /** What the rules of pairs refuse stands above the form. */
    private static void refusing(Runnable act) {
        try {
            act.run();
        } catch (PlacementRefused refused) {
            throw faulty("", String.valueOf(refused.getMessage()));
        }
    }

    private static FaultyInput faulty(String field, String reason) {
        return new FaultyInput("The pair", List.of(Fault.about(field, reason)));
    }

    /** The form's two questions: by a list where the mentors are of one school, by address where they are anywhere. */
    private static final class WhoAndWhen {

        private final ChoosingMentor choosing;
        private final @Nullable RadioField listed;
        private final TextField typed =
                TextField.known(Ask.of("mentor", TEXTS.address()).hint(TEXTS.addressHint()), "off");
        private final DateField firstDay;

        WhoAndWhen(ChoosingMentor choosing, List<ChoosingMentor.Candidate> others, Names names, LocalDate today) {
            this.choosing = choosing;
            this.listed = choosing.pairing() == Pairing.BY_LEAD
                    ? null
                    : new RadioField(
                            Ask.of("mentor", TEXTS.who()).hint(TEXTS.whoHint()),
                            others.stream()
                                    .map(other -> new Option(
                                            other.mentor().value(),
                                            TEXTS.candidate(
                                                    names.of(other.mentor()),
                                                    other.cohort().label(),
                                                    other.mentees())))
                                    .toList(),
                            "");
            this.firstDay = new DateField(Ask.of("from", TEXTS.firstDay())
                            .hint(TEXTS.firstDayHint(
                                    EnglishDates.date(choosing.period().from()))))
                    .with(choosing.period().firstFrom(today));
        }

        Field field() {
            return listed == null ? typed : listed;
        }

        Chosen read(Accounts accounts) {
            var reading = new Reading();
            Supplier<PersonId> mentor = listed == null
                    ? reading.read(typed, words -> known(accounts, words))
                    : chosen(reading.read(listed, TEXTS.chooseOne()));
            var day = reading.read(firstDay);
            reading.refuseFaults();
            return new Chosen(mentor.get(), within(day.get().orElseThrow()));
        }

        private static Supplier<PersonId> chosen(Supplier<String> value) {
            return () -> PersonId.of(value.get());
        }

        private static PersonId known(Accounts accounts, String words) {
            return Optional.of(EmailAddress.of(words))
                    .flatMap(accounts::find)
                    .orElseThrow(() -> new IllegalArgumentException(TEXTS.unknownAddress()));
        }

        private LocalDate within(LocalDate day) {
            var period = choosing.period();
            if (day.isBefore(period.from())) {
                throw faulty("from", TEXTS.tooEarly(EnglishDates.date(period.from())));
            }
            var last = period.to();
            if (last != null && day.isAfter(last)) {
                throw faulty("from", TEXTS.tooLate(EnglishDates.date(last)));
            }
            return day;
        }
    }
}
