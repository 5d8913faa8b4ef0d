package uk.halfterm.learning.ui;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.curriculum.ContentAddresses;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.MenuEntry;
import uk.halfterm.identity.MenuLink;

/** Where the content stands in the menu of each role: under the word of their one programme ("Blocks"), or as "Programmes". */
@Component
class StudyEntry implements MenuEntry {

    private final Standpoints standpoints;

    StudyEntry(Standpoints standpoints) {
        this.standpoints = standpoints;
    }

    @Override
    public Optional<MenuLink> linkFor(Actor actor) {
        return switch (actor.role()) {
            case MENTEE, MENTOR, INDUCTION_TUTOR, TRAINER, PROGRAMME_LEAD -> at(3);
            case ADMINISTRATOR -> Optional.empty();
        };
    }

    private Optional<MenuLink> at(int place) {
        var from = standpoints.here();
        var programmes = OwnProgrammes.of(from).stream().map(from::programme).toList();
        var pages = programmes.stream().map(one -> one.id().value()).toList();
        return Optional.of(
                programmes.size() == 1
                        ? link(place, programmes.getFirst(), pages)
                        : new MenuLink(place, ProgrammesAddress.PROGRAMMES, ProgrammesTexts.TEXTS.heading(), pages));
    }

    private static MenuLink link(int place, ProgrammeSummary only, List<String> pages) {
        return new MenuLink(place, ContentAddresses.sections(only), only.level().pluralTitle(), pages);
    }
}
