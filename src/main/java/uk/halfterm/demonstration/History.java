package uk.halfterm.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import uk.halfterm.cohort.Pair;
import uk.halfterm.cohort.Position;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.SectionDetail;
import uk.halfterm.curriculum.TermHalf;
import uk.halfterm.learning.Learning;
import uk.halfterm.meeting.MeetingSummary;
import uk.halfterm.meeting.Meetings;
import uk.halfterm.schoolcalendar.HalfTerm;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** What the demonstration's people have done before today, told once for each cohort, so that nothing a visitor changes comes back. */
@Component
class History {

    private final MongoOperations store;
    private final Standpoints standpoints;
    private final Curriculum curriculum;
    private final Learning learning;
    private final Meetings meetings;

    History(
            MongoOperations store,
            Standpoints standpoints,
            Curriculum curriculum,
            Learning learning,
            Meetings meetings) {
        this.store = store;
        this.standpoints = standpoints;
        this.curriculum = curriculum;
        this.learning = learning;
        this.meetings = meetings;
    }

    /** That a person's part in a cohort has been told. */
    @Document("demonstrationTold")
    record Told(@Id String id) {}

    void tell(Stage stage, LocalDate today) {
        for (String key : stage.mentees()) {
            var from = standpoints.of(stage.as(key), today);
            from.position().ifPresent(position -> once(key, position, () -> study(from, position, key)));
        }
        for (String key : stage.mentors()) {
            var from = standpoints.of(stage.as(key), today);
            for (Position position : from.positions()) {
                if (position instanceof Position.InTerms timed) {
                    once(key, position, () -> {
                        prepare(from, timed);
                        meet(from, timed);
                    });
                }
            }
        }
    }

    private void once(String key, Position position, Runnable story) {
        var id = key + "/" + position.cohort().id().value();
        if (!store.exists(query(where("id").is(id)), Told.class)) {
            story.run();
            store.save(new Told(id));
        }
    }

    private void study(Standpoint from, Position position, String key) {
        switch (position) {
            case Position.InTerms timed -> studyTo(from, timed, key);
            case Position.SelfPaced _ -> studyALittle(from, position, key);
        }
    }

    /** All earlier sections are done, the current one is begun; one person has left something open, as people do. */
    private void studyTo(Standpoint from, Position.InTerms position, String key) {
        if (position.sections().isEmpty()) {
            return;
        }
        int current = position.sections().getFirst();
        for (SectionDetail section : curriculum.outline(from, position.programme())) {
            var number = section.section().number();
            if (number > current) {
                return;
            }
            var items = counted(from, section);
            long done = number == current ? (items.size() > 1 ? 1 : 0) : items.size();
            if (key.equals("tom") && number == current - 1) {
                done--;
            }
            items.stream().limit(Math.max(0, done)).map(ItemSummary::id).forEach(id -> learning.markDone(from, id));
        }
    }

    /** A practitioner has done the first section of the first module, a childminder its first pages. */
    private void studyALittle(Standpoint from, Position position, String key) {
        curriculum.outline(from, position.programme()).stream()
                .filter(module ->
                        !module.section().isAnnounced() && !module.children().isEmpty())
                .findFirst()
                .map(module -> counted(from, module.children().getFirst()))
                .ifPresent(items -> items.stream()
                        .limit(key.equals("practitioner") ? items.size() : 2)
                        .map(ItemSummary::id)
                        .forEach(id -> learning.markDone(from, id)));
    }

    private static List<ItemSummary> counted(Standpoint from, SectionDetail section) {
        var kinds = from.programme(section.section().ref().programme())
                .audiences()
                .counting(from.audience())
                .kinds();
        return section.all().stream()
                .filter(item -> kinds.contains(item.kind()) && !item.isOptional())
                .toList();
    }

    /** Before today a mentor prepared each section by its first channel: any one is enough (seed 004). */
    private void prepare(Standpoint from, Position.InTerms position) {
        for (SectionDetail section : curriculum.outline(from, position.programme())) {
            if (position.sections().stream()
                    .allMatch(current -> section.section().number() < current)) {
                counted(from, section).stream().findFirst().ifPresent(item -> learning.markDone(from, item.id()));
            }
        }
    }

    /** Meetings of the last two half terms took place, but for the last one, which nobody has marked yet. */
    private void meet(Standpoint from, Position.InTerms position) {
        for (Pair pair : from.pairs()) {
            if (pair.cohort().equals(position.cohort().id())) {
                var held = recentHalfTerms(from, position).stream()
                        .flatMap(halfTerm -> meetingsIn(from, pair, halfTerm))
                        .filter(meeting ->
                                meeting.week().workingDays().getLast().isBefore(from.today()))
                        .toList();
                held.stream()
                        .limit(Math.max(0, held.size() - 1))
                        .map(MeetingSummary::id)
                        .forEach(id -> meetings.markHeld(from, id));
            }
        }
    }

    private Stream<MeetingSummary> meetingsIn(Standpoint from, Pair pair, HalfTerm halfTerm) {
        var then = standpoints.of(from.actor(), halfTerm.first());
        return then.pairOf(pair.mentee(), pair.programme()).stream()
                .flatMap(known -> meetings.halfTerm(then, known).stream());
    }

    private static List<HalfTerm> recentHalfTerms(Standpoint from, Position.InTerms position) {
        var calendar = from.calendarOf(position.organisation());
        var before = position.at().number() - 1;
        var plan = from.programme(position.programme()).plan().orElseThrow();
        var start = position.cohort().start().orElseThrow();
        return before < 1
                ? List.of(position.halfTerm())
                : List.of(calendar.halfTerm(plan.when(start, TermHalf.number(before))), position.halfTerm());
    }
}
