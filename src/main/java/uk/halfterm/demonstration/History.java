package uk.halfterm.demonstration;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.Pair;
import uk.halfterm.cohort.Position;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.Actor;
import uk.halfterm.learning.Learning;
import uk.halfterm.meeting.MeetingSummary;
import uk.halfterm.meeting.Meetings;
import uk.halfterm.schoolcalendar.HalfTerm;
import uk.halfterm.schoolcalendar.SchoolCalendars;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** What the demonstration's people have done before today, told once for each cohort, so that nothing a visitor changes comes back. */
@Component
class History {

    private static final List<ItemKind> SELF_STUDY = List.of(ItemKind.PART, ItemKind.WEBINAR);

    private static final List<ItemKind> CHANNELS = List.of(ItemKind.WEBINAR, ItemKind.READING, ItemKind.PODCAST);

    private final MongoOperations store;
    private final Cohorts cohorts;
    private final Curriculum curriculum;
    private final Learning learning;
    private final Meetings meetings;
    private final SchoolCalendars calendars;

    History(
            MongoOperations store,
            Cohorts cohorts,
            Curriculum curriculum,
            Learning learning,
            Meetings meetings,
            SchoolCalendars calendars) {
        this.store = store;
        this.cohorts = cohorts;
        this.curriculum = curriculum;
        this.learning = learning;
        this.meetings = meetings;
        this.calendars = calendars;
    }

    /** That a person's part in a cohort has been told. */
    @Document("demonstrationTold")
    record Told(@Id String id) {}

    void tell(Stage stage, LocalDate today) {
        for (String key : stage.mentees()) {
            var actor = stage.as(key);
            cohorts.positionOf(actor, today)
                    .ifPresent(position -> once(key, position, () -> study(actor, position, key)));
        }
        for (String key : List.of("mentor", "april-mentor", "owen", "marta", "sunita")) {
            var actor = stage.as(key);
            cohorts.positionOf(actor, today)
                    .ifPresent(position -> once(key, position, () -> {
                        prepare(actor, position);
                        meet(actor, position, today);
                    }));
        }
    }

    private void once(String key, Position position, Runnable story) {
        var id = key + "/" + position.cohort().id().value();
        if (!store.exists(query(where("id").is(id)), Told.class)) {
            story.run();
            store.save(new Told(id));
        }
    }

    /** All earlier blocks are done, the current one is begun; one person has left something open, as people do. */
    private void study(Actor actor, Position position, String key) {
        var programme = ProgrammeId.of(position.cohort().programme());
        for (int block = 1; block <= position.block(); block++) {
            var items = curriculum.block(actor, programme, block).items().stream()
                    .filter(item -> SELF_STUDY.contains(item.kind()))
                    .toList();
            long done = block == position.block() ? (items.size() > 1 ? 1 : 0) : items.size();
            if (key.equals("tom") && block == position.block() - 1) {
                done--;
            }
            items.stream().limit(done).map(ItemSummary::ref).forEach(ref -> learning.markDone(actor, ref));
        }
    }

    /** Before today a mentor prepared each block by its first channel: any one is enough (seed 004). */
    private void prepare(Actor mentor, Position position) {
        var programme = ProgrammeId.of(position.cohort().programme());
        for (int block = 1; block < position.block(); block++) {
            curriculum.block(mentor, programme, block).items().stream()
                    .filter(item -> CHANNELS.contains(item.kind()))
                    .findFirst()
                    .ifPresent(item -> learning.markDone(mentor, item.ref()));
        }
    }

    /** Meetings of the last two half terms took place, but for the last one, which nobody has marked yet. */
    private void meet(Actor mentor, Position position, LocalDate today) {
        for (Pair pair : cohorts.pairsOf(mentor, today)) {
            var held = recentHalfTerms(position).stream()
                    .flatMap(halfTerm -> meetings.halfTerm(mentor, pair, halfTerm.first()).stream())
                    .filter(meeting -> meeting.week().workingDays().getLast().isBefore(today))
                    .toList();
            held.stream()
                    .limit(Math.max(0, held.size() - 1))
                    .map(MeetingSummary::id)
                    .forEach(id -> meetings.markHeld(mentor, id));
        }
    }

    private List<HalfTerm> recentHalfTerms(Position position) {
        var start = position.cohort().start();
        var calendar = calendars.of(position.organisation());
        var first = Math.max(1, position.block() - 1);
        return java.util.stream.IntStream.rangeClosed(first, position.block())
                .mapToObj(block -> calendar.halfTerm(start.halfTermOfBlock(block)))
                .toList();
    }
}
