package uk.halfterm.design;

import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.H1;
import uk.halfterm.design.markup.Paragraph;

/** The page's one H1 with a soft line above and a lead below; says where you are or asks the question. */
public final class PageHeader extends Div {

    public PageHeader(String title) {
        var heading = new H1(title);
        heading.setAttribute("tabindex", "-1");
        add(heading);
    }

    /** A soft line above the title, such as the term. */
    public PageHeader under(String eyebrow) {
        var line = new Paragraph(eyebrow);
        line.addClassName("eyebrow");
        addAsFirst(line);
        return this;
    }

    public PageHeader lead(String sentence) {
        var lead = new Paragraph(sentence);
        lead.addClassName("lead");
        add(lead);
        return this;
    }
}
