package uk.halfterm.design;

import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.SanitisedHtml;
import uk.halfterm.design.markup.Span;

/** How far something is, drawn and said: "3 of 5 parts". */
public final class ProgressMeter extends Div {

    public ProgressMeter(int done, int all, String words) {
        addClassName("meter");
        int percent = all == 0 ? 0 : Math.clamp(Math.round(100f * done / all), 0, 100);
        var drawing = new Div(new SanitisedHtml(
                "<svg viewBox='0 0 100 8' preserveAspectRatio='none' aria-hidden='true'><rect class='rail' width='100' height='8'/>"
                        + "<rect class='fill' width='" + percent + "' height='8'/></svg>"));
        drawing.addClassName("drawing");
        add(drawing, new Span(words));
    }
}
