package uk.halfterm.learning.ui;

import java.util.List;

import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.HtmlElement;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.Role;

/** What an agenda has on paper alone: the section, who met and when, and room for notes. */
final class PaperForm {

    private static final PaperFormTexts TEXTS = PaperFormTexts.TEXTS;

    private PaperForm() {}

    /** @param mentees whom the reader meets; where there are several, to strike out who was not there */
    static Markup head(String section, Actor reader, ProgrammeSummary programme, List<String> mentees) {
        var labels = programme.labels();
        var lines = new HtmlElement("dl");
        line(
                lines,
                labels.mentor().briefTitle(),
                reader.is(Role.MENTOR) ? reader.name().full() : "");
        line(lines, labels.mentee().briefTitle(), String.join(" / ", mentees));
        line(lines, TEXTS.date(), "");
        return onPaper(new Paragraph(TEXTS.of(programme.title(), section)), lines);
    }

    static Markup notes() {
        var notes = new Paragraph(TEXTS.notes());
        notes.addClassName("notes");
        return onPaper(notes);
    }

    private static void line(HtmlElement lines, String name, String value) {
        lines.add(new HtmlElement("dt", name), new HtmlElement("dd", value));
    }

    private static Div onPaper(Markup... content) {
        var paper = new Div(content);
        paper.addClassName("on-paper");
        return paper;
    }
}
