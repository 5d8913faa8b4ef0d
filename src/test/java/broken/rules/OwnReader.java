package broken.rules;

import java.util.Optional;

import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.Reader;
import uk.halfterm.curriculum.VersionId;
import uk.halfterm.identity.Actor;

@Breaks("onlyStandpointsReadContent")
class OwnReader implements Reader {
    private final Actor actor;

    OwnReader(Actor actor) {
        this.actor = actor;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public boolean mayOpen(ProgrammeId programme) {
        return true;
    }

    @Override
    public Optional<VersionId> pinnedVersion(ProgrammeId programme) {
        return Optional.empty();
    }
}
