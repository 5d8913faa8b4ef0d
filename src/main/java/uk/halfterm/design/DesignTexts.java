package uk.halfterm.design;

import uk.halfterm.shared.Texts;

/** What the building blocks of every screen say by themselves. */
interface DesignTexts extends Texts {

    DesignTexts TEXTS = Texts.of(DesignTexts.class);

    String breadcrumb();

    String pagesOf(String what);

    String previous();

    String next();

    String done();

    String begun();

    String youAreHere();

    String toCome();

    String notStarted();

    String open();

    String comingSoon();

    String table();

    String orLast(String others, String last);
}
