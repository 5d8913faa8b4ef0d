package uk.halfterm.learning.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.ContentAddresses;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList;
import uk.halfterm.design.TaskList.Tick;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.learning.OwnLearning;

/** Items as steps that lead to their pages, with how long they take; for those who study also whether they are done or still to do. */
record ItemSteps(Standpoint from, ProgrammeSummary programme, OwnLearning own) {

    private static final ProgressTexts TEXTS = ProgressTexts.TEXTS;

    TaskList of(List<ItemSummary> items) {
        return listed(items, item -> Kinds.title(item, programme));
    }

    /** What people take one after the other, numbered. */
    TaskList inOrder(List<ItemSummary> items) {
        return listed(items, item -> Kinds.numbered(item, items.indexOf(item) + 1, programme));
    }

    private TaskList listed(List<ItemSummary> items, Function<ItemSummary, String> title) {
        var list = new TaskList();
        for (var item : items) {
            var tick = tick(item);
            var end = new ArrayList<Markup>();
            end.add(StatusTag.plain(Kinds.duration(item)));
            switch (tick) {
                case DONE -> end.add(StatusTag.ok(TEXTS.done()));
                case OPEN -> end.add(StatusTag.plain(TEXTS.notDone()));
                case HALF, NONE -> {}
            }
            list.step(
                    tick,
                    title.apply(item),
                    ContentAddresses.item(programme, item),
                    item.summary(),
                    end.toArray(Markup[]::new));
        }
        return list;
    }

    /** Open is only what somebody can do and still has to. */
    private Tick tick(ItemSummary item) {
        if (!ProgressWords.studies(from)) {
            return Tick.NONE;
        }
        if (isDone(item)) {
            return Tick.DONE;
        }
        return item.kind() == ItemKind.SURVEY || own.isToDo(item) ? Tick.OPEN : Tick.NONE;
    }

    private boolean isDone(ItemSummary item) {
        return item.kind() == ItemKind.SURVEY ? own.surveyAnsweredAt(item.id()).isPresent() : own.isDone(item.id());
    }
}
