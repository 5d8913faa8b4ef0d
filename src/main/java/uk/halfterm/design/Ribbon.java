package uk.halfterm.design;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import uk.halfterm.design.markup.Anchor;
import uk.halfterm.design.markup.ListItem;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.OrderedList;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.design.markup.Span;

/** The product's signature: a long course as labelled groups of numbered segments, each done, begun, here or to come. */
public final class Ribbon extends OrderedList {

    public enum State {
        DONE,
        BEGUN,
        NOW,
        TO_COME,
        NOT_STARTED,
        /** There for whoever wants to look, and nothing to do in it. */
        OPEN,
        /** Announced, and not to be opened yet. */
        COMING_SOON;

        private String words() {
            return switch (this) {
                case DONE -> DesignTexts.TEXTS.done();
                case BEGUN -> DesignTexts.TEXTS.begun();
                case NOW -> DesignTexts.TEXTS.youAreHere();
                case TO_COME -> DesignTexts.TEXTS.toCome();
                case NOT_STARTED -> DesignTexts.TEXTS.notStarted();
                case OPEN -> DesignTexts.TEXTS.open();
                case COMING_SOON -> DesignTexts.TEXTS.comingSoon();
            };
        }
    }

    /** One segment: its number, what a screen reader calls it ("Block 3"), where it leads. */
    public record Segment(String number, String name, String href, State state) {}

    public record Group(String label, List<Segment> segments) {}

    /** The large form: every segment that is there leads to its page. */
    public static Ribbon large(String name, List<Group> groups) {
        return new Ribbon(name, groups, Ribbon::link);
    }

    /** The small form for rows, to look at and not to click: no labels, one line. */
    public static Ribbon mini(String name, List<Group> groups) {
        var ribbon = new Ribbon(name, groups, Ribbon::mark);
        ribbon.addClassName("mini");
        return ribbon;
    }

    private Ribbon(String name, List<Group> groups, Function<Segment, Markup> drawing) {
        addClassName("ribbon");
        if (groups.size() == 1) {
            addClassName("single");
        }
        setAttribute("aria-label", name);
        for (Group group : groups) {
            var label = new Paragraph(group.label());
            label.addClassName("term");
            var halves = new OrderedList();
            halves.addClassName("halves");
            for (Segment segment : group.segments()) {
                halves.add(new ListItem(drawing.apply(segment)));
            }
            add(new ListItem(label, halves));
        }
    }

    private static Markup link(Segment segment) {
        if (segment.state() == State.COMING_SOON) {
            return mark(segment);
        }
        var link = new Anchor(segment.href(), segment.number());
        link.addClassNames(classes(segment));
        if (segment.state() == State.NOW) {
            link.setAttribute("aria-current", "step");
        }
        link.setAttribute("aria-label", segment.name() + ", " + segment.state().words());
        return link;
    }

    private static Markup mark(Segment segment) {
        var words = new Span(" " + segment.state().words());
        words.addClassName("hidden-text");
        var mark = new Span(new Span(segment.number()), words);
        mark.addClassNames(classes(segment));
        return mark;
    }

    private static String[] classes(Segment segment) {
        return switch (segment.state()) {
            case DONE, BEGUN, NOW -> new String[] {"seg", segment.state().name().toLowerCase(Locale.ROOT)};
            case COMING_SOON -> new String[] {"seg", "soon"};
            case TO_COME, NOT_STARTED, OPEN -> new String[] {"seg"};
        };
    }
}
