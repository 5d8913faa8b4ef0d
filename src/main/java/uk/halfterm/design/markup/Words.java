package uk.halfterm.design.markup;

import com.vaadin.flow.dom.Element;

/** Words as they are meant to be read, with whatever signs are in them. */
record Words(String words) implements Markup {

    @Override
    public boolean isStill() {
        return true;
    }

    @Override
    public void write(StringBuilder html) {
        escape(words, html);
    }

    @Override
    public Element toElement() {
        return Element.createText(words);
    }

    /** For an element's text and for an attribute's value between apostrophes, which JSON needs not escape again. */
    static void escape(String words, StringBuilder html) {
        for (int i = 0; i < words.length(); i++) {
            char sign = words.charAt(i);
            switch (sign) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '\'' -> html.append("&#39;");
                case '"' -> html.append("&quot;");
                default -> html.append(sign);
            }
        }
    }
}
