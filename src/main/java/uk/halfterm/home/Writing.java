package uk.halfterm.home;

import java.util.Optional;

import uk.halfterm.curriculum.HelpStep;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.markup.Anchor;
import uk.halfterm.shared.EmailAddress;

/** Links that begin an e-mail, where a page cannot do itself what is needed. */
final class Writing {

    private static final WritingTexts TEXTS = WritingTexts.TEXTS;

    private Writing() {}

    /** To the last whom a programme names for help: its team. Nothing where it names no address. */
    static Optional<Anchor> toTeam(ProgrammeSummary programme, String about) {
        return HelpStep.lastAddress(programme.guidance().help())
                .map(address -> to(
                        address, TEXTS.toTeam(programme.labels().programmeTeam().name()), about));
    }

    static Anchor toPerson(EmailAddress address, String name) {
        return to(address, TEXTS.toPerson(name), "");
    }

    /** @param about what only a screen reader hears, so that several of these links differ */
    private static Anchor to(EmailAddress address, String words, String about) {
        var link = new Anchor("mailto:" + address.value(), words);
        return about.isEmpty() ? link : Buttons.naming(link, about);
    }
}
