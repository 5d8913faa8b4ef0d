package uk.halfterm.learning;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;
import uk.halfterm.curriculum.Audience;
import uk.halfterm.curriculum.BlockSummary;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemRef;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.Survey;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.shared.NotFound;

/**
 * What people did in their blocks, and where they left off. Everything that changes is the actor's own and may be said twice; an item
 * the actor may not see is {@link NotFound}, another person's progress {@link uk.halfterm.shared.NoAccess}.
 */
@Service
public class Learning {

    private final Curriculum curriculum;
    private final BlockRecords records;
    private final LearningAccess access;
    private final Clock clock;

    Learning(Curriculum curriculum, BlockRecords records, LearningAccess access, Clock clock) {
        this.curriculum = curriculum;
        this.records = records;
        this.access = access;
        this.clock = clock;
    }

    /** Marks the item as done from now on; one that is done keeps its moment. A survey is done by answering it. */
    public void markDone(Actor actor, ItemRef item) {
        if (curriculum.itemSummary(actor, item).kind() == ItemKind.SURVEY) {
            throw new IllegalArgumentException("A survey is done by answering it");
        }
        change(actor, item, new Update().min("done." + item.slug(), clock.instant()));
    }

    public void undoDone(Actor actor, ItemRef item) {
        curriculum.itemSummary(actor, item);
        change(actor, item, new Update().unset("done." + item.slug()));
    }

    /** Remembers the place: seconds into a recording, how far down a text from 0 to 1. The last word wins. */
    public void leaveOffAt(Actor actor, ItemRef item, double position) {
        if (!Double.isFinite(position) || position < 0) {
            throw new IllegalArgumentException("A place is 0 or more");
        }
        curriculum.itemSummary(actor, item);
        change(
                actor,
                item,
                new Update().set("leftOff." + item.slug(), new BlockRecord.LeftOff(position, clock.instant())));
    }

    /** Where the actor left off last in the programme, among the items that are still there and not done. */
    public Optional<Place> placeOf(Actor actor, ProgrammeId programme) {
        return records.of(List.of(actor.person()), programme).stream()
                .flatMap(kept -> kept.leftOff().keySet().stream()
                        .filter(slug -> !kept.done().containsKey(slug))
                        .flatMap(slug -> place(actor, kept, slug).stream()))
                .max(Comparator.comparing(Place::at));
    }

    /** Where the actor left off in that item, done or not. */
    public Optional<Place> placeIn(Actor actor, ItemRef item) {
        return place(actor, records.of(actor.person(), item.programme(), item.block()), item.slug());
    }

    public BlockProgress progressIn(Actor actor, ProgrammeId programme, int block) {
        BlockRecord kept = records.of(actor.person(), programme, block);
        return CountingProgress.of(
                kept, curriculum.block(actor, programme, block).items(), Audience.of(actor));
    }

    /** The actor's own progress by block, each block of the programme. */
    public Map<Integer, BlockProgress> progress(Actor actor, ProgrammeId programme) {
        return progressByPerson(actor, List.of(actor.person()), programme, Audience.of(actor))
                .getOrDefault(actor.person(), Map.of());
    }

    /** A mentee's progress by block, for those who may see it. */
    public Map<Integer, BlockProgress> progressOf(Actor viewer, PersonId mentee, ProgrammeId programme) {
        return progressOf(viewer, List.of(mentee), programme).getOrDefault(mentee, Map.of());
    }

    /** Several mentees' progress at once; refuses all when one of them is not the viewer's to see. */
    public Map<PersonId, Map<Integer, BlockProgress>> progressOf(
            Actor viewer, Collection<PersonId> mentees, ProgrammeId programme) {
        access.requireSight(viewer, mentees);
        return progressByPerson(viewer, mentees, programme, Audience.MENTEE);
    }

    /** Notes that the actor has the block's meetings on their own device. The first time counts. */
    public void packDownloaded(Actor actor, ProgrammeId programme, int block) {
        records.change(actor.person(), programme, block, new Update().min("packDownloadedAt", clock.instant()));
    }

    /**
     * Keeps the mentee's answers in place of earlier ones, which may change until the half term is over, or throws
     * {@link uk.halfterm.shared.FaultyInput} with a fault a question.
     */
    public void answerSurvey(Actor actor, ProgrammeId programme, int block, Map<String, String> answers) {
        access.requireAnswering(actor, block, answersIn(actor, programme, block).isPresent());
        Survey survey = curriculum
                .survey(actor, programme, block)
                .orElseThrow(() -> new NotFound("Block " + block + " has no survey"));
        SurveyAnswers kept = new SurveyAnswers(CheckingAnswers.of(survey, answers), clock.instant());
        records.change(actor.person(), programme, block, new Update().set("survey", kept));
    }

    /** The actor's own answers. */
    public Optional<SurveyAnswers> answersIn(Actor actor, ProgrammeId programme, int block) {
        return Optional.ofNullable(records.of(actor.person(), programme, block).survey());
    }

    private void change(Actor actor, ItemRef item, Update update) {
        records.change(actor.person(), item.programme(), item.block(), update);
    }

    private Optional<Place> place(Actor actor, BlockRecord kept, String slug) {
        BlockRecord.LeftOff leftOff = kept.leftOff().get(slug);
        boolean withdrawn =
                kept.block() > curriculum.programme(kept.programme()).blockCount();
        if (leftOff == null || withdrawn) {
            return Optional.empty();
        }
        return curriculum.block(actor, kept.programme(), kept.block()).items().stream()
                .filter(item -> item.ref().slug().equals(slug))
                .map(item -> new Place(item, leftOff.position(), leftOff.at()))
                .findFirst();
    }

    private Map<PersonId, Map<Integer, BlockProgress>> progressByPerson(
            Actor viewer, Collection<PersonId> people, ProgrammeId programme, Audience audience) {
        Map<Integer, List<ItemSummary>> items = itemsByBlock(viewer, programme, audience);
        Map<String, BlockRecord> kept = new HashMap<>();
        records.of(people, programme).forEach(one -> kept.put(one.id(), one));
        Map<PersonId, Map<Integer, BlockProgress>> progress = new HashMap<>();
        for (PersonId person : Set.copyOf(people)) {
            Map<Integer, BlockProgress> byBlock = new TreeMap<>();
            items.forEach((block, asked) -> {
                BlockRecord untouched = BlockRecord.untouched(person, programme, block);
                byBlock.put(block, CountingProgress.of(kept.getOrDefault(untouched.id(), untouched), asked, audience));
            });
            progress.put(person, byBlock);
        }
        return progress;
    }

    private Map<Integer, List<ItemSummary>> itemsByBlock(Actor viewer, ProgrammeId programme, Audience audience) {
        Set<ItemKind> menteeSees = curriculum.programme(programme).menteeSees();
        Map<Integer, List<ItemSummary>> items = new TreeMap<>();
        for (BlockSummary block : curriculum.blocks(viewer, programme)) {
            items.put(
                    block.number(),
                    curriculum.block(viewer, programme, block.number()).items().stream()
                            .filter(item -> audience == Audience.MENTOR || menteeSees.contains(item.kind()))
                            .toList());
        }
        return items;
    }
}
