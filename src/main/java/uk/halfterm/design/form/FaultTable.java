package uk.halfterm.design.form;

import java.util.List;

import uk.halfterm.design.DataTable;
import uk.halfterm.design.Screen;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.design.markup.Span;
import uk.halfterm.shared.Fault;

/** What is wrong in a file: the line, where in it, the reason, and what to write instead where that can be told. */
public final class FaultTable extends Screen {

    private static final FormTexts TEXTS = FormTexts.TEXTS;

    // An author who mends a hundred faults reads the file again; a page of thousands helps nobody.
    private static final int MOST_ROWS = 100;

    /**
     * The table of one file.
     *
     * @param id where links to the table lead
     */
    public FaultTable(String id, String file, List<Fault> faults) {
        addClassName("wide");
        var table = new DataTable(
                caption(file, faults.size()),
                List.of(TEXTS.line(), TEXTS.where(), TEXTS.whatIsWrong(), TEXTS.writeInstead()));
        table.setId(id);
        table.setAttribute("tabindex", "-1");
        faults.stream()
                .limit(MOST_ROWS)
                .forEach(fault -> table.row(
                        TEXTS.lineNumber(fault.line()),
                        new Span(fault.field()),
                        new Span(fault.reason()),
                        new Span(fault.proposal() == null ? TEXTS.nothingProposed() : fault.proposal())));
        add(table);
        if (faults.size() > MOST_ROWS) {
            add(new Paragraph(TEXTS.firstOfFaults(MOST_ROWS, faults.size())));
        }
    }

    static String caption(String file, int faults) {
        return TEXTS.faultsIn(faults, file);
    }
}
