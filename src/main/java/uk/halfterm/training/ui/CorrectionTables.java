package uk.halfterm.training.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.DataTable;
import uk.halfterm.design.Folded;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.design.markup.Span;
import uk.halfterm.training.Correction;
import uk.halfterm.training.EventAddresses;

/**
 * Where a timetable was read otherwise than written: what somebody has still to look over, and folded what somebody has agreed to.
 *
 * @param accept hears which correction is right
 */
record CorrectionTables(String helpAddress, boolean mayAccept, Consumer<Correction> accept) {

    private static final EventsTexts TEXTS = EventsTexts.TEXTS;

    List<Markup> drawn(List<Correction> corrections) {
        var drawn = new ArrayList<Markup>();
        var accepted = corrections.stream().filter(Correction::wasAccepted).toList();
        var open = corrections.stream()
                .filter(correction -> !correction.wasAccepted())
                .toList();
        if (!open.isEmpty()) {
            drawn.add(new Card(
                    EventAddresses.CORRECTIONS,
                    TEXTS.corrections(),
                    new Paragraph(mayAccept ? TEXTS.correctionsLead(helpAddress) : TEXTS.correctionsOfOthers()),
                    mayAccept ? toAccept(open) : toRead(TEXTS.readOtherwise(), open)));
        }
        if (!accepted.isEmpty()) {
            drawn.add(new Folded(TEXTS.accepted(accepted.size()), toRead(TEXTS.acceptedOnes(), accepted)));
        }
        return drawn;
    }

    private static DataTable toRead(String caption, List<Correction> corrections) {
        var table = new DataTable(caption, List.of(TEXTS.where(), TEXTS.written(), TEXTS.readAs(), TEXTS.why()));
        corrections.forEach(one ->
                table.row(one.field(), new Span(one.original()), new Span(one.reading()), new Span(one.reason())));
        return table;
    }

    private DataTable toAccept(List<Correction> corrections) {
        var table = new DataTable(
                TEXTS.readOtherwise(),
                List.of(TEXTS.where(), TEXTS.written(), TEXTS.readAs(), TEXTS.why(), TEXTS.right()));
        corrections.forEach(one -> table.row(
                one.field(),
                new Span(one.original()),
                new Span(one.reading()),
                new Span(one.reason()),
                Buttons.quietAct(
                        TEXTS.accept(), TEXTS.ofCorrection(one.original(), one.reading()), () -> accept.accept(one))));
        return table;
    }
}
