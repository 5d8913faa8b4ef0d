package uk.halfterm.learning.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import uk.halfterm.curriculum.ContentAddresses;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.curriculum.SectionDetail;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.markup.Anchor;
import uk.halfterm.learning.OwnLearning;

/** An item, where it stands, what it stands in, and where somebody goes on from it. */
record ItemPlace(ProgrammeSummary programme, OwnLearning own, SectionDetail top, ItemSummary item, Strand strand) {

    private static final ItemTexts TEXTS = ItemTexts.TEXTS;

    /** A link to go on by. */
    record WayOn(String address, String words) {

        Anchor link() {
            return Buttons.link(address, words);
        }

        Anchor quietLink() {
            return Buttons.quietLink(address, words);
        }
    }

    /** What people take one after the other, this item among it. */
    List<ItemSummary> siblings() {
        return strand.in(top);
    }

    /** The one before it or after it. */
    @Nullable
    ItemSummary neighbour(int direction) {
        var siblings = siblings();
        int wanted = siblings.stream().map(ItemSummary::id).toList().indexOf(item.id()) + direction;
        return wanted >= 0 && wanted < siblings.size() ? siblings.get(wanted) : null;
    }

    /** "2 of 5": in the list of its own section, as it is numbered everywhere. */
    String place() {
        var all = strand.among(own.section(item.section()).items(), top);
        return TEXTS.place(all.stream().map(ItemSummary::id).toList().indexOf(item.id()) + 1, all.size());
    }

    /** "Section 2 · Topic 1": the sections that it lies in, below the one of the first level if there are any. */
    String within() {
        if (strand == Strand.SELF_STUDY) {
            return strand.title();
        }
        var numbers = item.section().numbers();
        var labels = new ArrayList<String>();
        var section = item.section().top();
        for (int number : numbers.subList(1, numbers.size())) {
            section = section.child(number);
            labels.add(own.section(section).section().label());
        }
        return labels.stream()
                .reduce(TEXTS::within)
                .orElseGet(() -> top.section().label());
    }

    /** Where somebody goes on: to the next one; at the end to what they left out before it, else to the next section. */
    Optional<WayOn> wayOn() {
        var next = neighbour(1);
        if (next != null) {
            return Optional.of(new WayOn(address(next), TEXTS.nextIs(next.title())));
        }
        return leftOut().or(this::nextSection);
    }

    /** What is still to do in the section besides this one, where everything in it is to be done. */
    Optional<WayOn> leftOut() {
        if (!strand.isInOrder() || own.progress(top).anyIsEnough()) {
            return Optional.empty();
        }
        return own.left(top.section().ref()).stream()
                .filter(left -> !left.id().equals(item.id()))
                .findFirst()
                .map(left -> new WayOn(address(left), TEXTS.stillToDo(left.title())));
    }

    private Optional<WayOn> nextSection() {
        return own.outline().stream()
                .map(SectionDetail::section)
                .filter(section -> section.number() > top.section().number() && !section.isAnnounced())
                .findFirst()
                .map(section -> new WayOn(
                        ContentAddresses.section(programme, section.ref()),
                        SectionTexts.TEXTS.on(programme.level().name(), section.number())));
    }

    /** Where finishing it leads at once; nowhere once the section is finished, because that is said first. */
    Optional<WayOn> finishLeads() {
        return goesOn(item)
                ? Optional.ofNullable(neighbour(1))
                        .map(next -> new WayOn(address(next), TEXTS.nextIs(next.title())))
                        .or(this::leftOut)
                : Optional.empty();
    }

    boolean isLast() {
        return neighbour(1) == null;
    }

    String address(ItemSummary other) {
        return ContentAddresses.item(programme, other);
    }

    /** Whether finishing it leads to the next one. */
    private static boolean goesOn(ItemSummary item) {
        return item.kind() == ItemKind.PART || item.kind() == ItemKind.PAGE;
    }
}
