package uk.halfterm.shell;

import java.util.List;
import java.util.Optional;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import uk.halfterm.design.AddressWords;
import uk.halfterm.design.markup.Anchor;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.Footer;
import uk.halfterm.design.markup.Span;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.WhomToAsk;

/** Whom to ask, at the end of each page: those whom somebody's programme names, else the portal's own address. */
@Component
class Foot {

    private static final ShellTexts TEXTS = ShellTexts.TEXTS;

    private final List<WhomToAsk> known;
    private final Environment settings;

    Foot(List<WhomToAsk> known, Environment settings) {
        this.known = known;
        this.settings = settings;
    }

    Footer of(Optional<Actor> actor) {
        var help = actor.flatMap(
                one -> known.stream().flatMap(asked -> asked.of(one).stream()).findFirst());
        var words = help.map(one -> TEXTS.somethingWrongAsk(one.first()))
                .or(() -> actor.map(Foot::withoutProgramme))
                .orElseGet(TEXTS::somethingWrong);
        var address = help.map(one -> one.address().value())
                .orElseGet(() -> settings.getRequiredProperty("halfterm.help-address"));
        var inner = new Div(new Span(words + " "), new Anchor("mailto:" + address, new AddressWords(address)));
        inner.addClassName("in");
        var foot = new Footer(inner);
        foot.addClassName("foot");
        return foot;
    }

    private static String withoutProgramme(Actor actor) {
        return switch (actor.role()) {
            case MENTEE, MENTOR -> TEXTS.somethingWrong();
            case INDUCTION_TUTOR, TRAINER -> TEXTS.somethingWrongAskTheTeam();
            case PROGRAMME_LEAD, ADMINISTRATOR -> TEXTS.addressOfTheTeam();
        };
    }
}
