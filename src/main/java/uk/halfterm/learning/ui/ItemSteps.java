package uk.halfterm.learning.ui;

import java.util.List;

import uk.halfterm.curriculum.ContentAddresses;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList;
import uk.halfterm.design.TaskList.Tick;
import uk.halfterm.learning.OwnLearning;

/** Items as steps that lead to their pages, with how long they take and whether they are done. */
record ItemSteps(ProgrammeSummary programme, OwnLearning own) {

    TaskList of(List<ItemSummary> items) {
        var list = new TaskList();
        for (var item : items) {
            var done = isDone(item);
            list.step(
                    done ? Tick.DONE : Tick.OPEN,
                    Kinds.numbered(item, items),
                    ContentAddresses.item(programme, item),
                    item.summary(),
                    StatusTag.plain(Kinds.duration(item)),
                    done ? StatusTag.ok(ProgressTexts.TEXTS.done()) : StatusTag.plain(ProgressTexts.TEXTS.notDone()));
        }
        return list;
    }

    private boolean isDone(ItemSummary item) {
        return item.kind() == ItemKind.SURVEY ? own.surveyAnsweredAt(item.id()).isPresent() : own.isDone(item.id());
    }
}
