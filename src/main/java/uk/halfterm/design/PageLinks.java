package uk.halfterm.design;

import java.util.function.IntFunction;

import uk.halfterm.design.markup.Nav;
import uk.halfterm.design.markup.Span;
import uk.halfterm.shared.PageOf;

/** Which part of a list is shown, and the way to the parts before and after. */
public final class PageLinks extends Nav {

    /**
     * @param what the things listed, as in "mentees"
     * @param address the address of a page by its number
     */
    public PageLinks(String what, PageOf<?> page, IntFunction<String> address) {
        addClassName("step");
        setAriaLabel(DesignTexts.TEXTS.pagesOf(what));
        if (page.number() > 1) {
            add(Buttons.naming(
                    Buttons.quietLink(address.apply(page.number() - 1), DesignTexts.TEXTS.previous()), what));
        }
        add(new Span(page.range()));
        if (page.number() < page.pages()) {
            add(Buttons.naming(Buttons.quietLink(address.apply(page.number() + 1), DesignTexts.TEXTS.next()), what));
        }
    }
}
