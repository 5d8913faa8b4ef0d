package uk.halfterm.design;

import java.util.regex.Pattern;

import uk.halfterm.design.markup.HtmlElement;

/** Words with an e-mail address, which on a narrow screen goes on in a new line before one of its signs, and nowhere else. */
public final class AddressWords extends HtmlElement {

    private static final Pattern BEFORE_A_SIGN = Pattern.compile("(?=[@.])");

    public AddressWords(String words) {
        super("span");
        BEFORE_A_SIGN.splitAsStream(words).forEach(part -> {
            if (!isEmpty()) {
                add(new HtmlElement("wbr"));
            }
            add(part);
        });
    }
}
