package uk.halfterm.curriculum;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import uk.halfterm.identity.Actor;
import uk.halfterm.identity.Role;

/** A reader of the tests: who may open which programmes, in which version. */
public record TestReader(Actor actor, Set<ProgrammeId> programmes, Map<ProgrammeId, VersionId> pins) implements Reader {

    public static TestReader in(Role role, ProgrammeId... programmes) {
        return new TestReader(Actors.in(role), Set.of(programmes), Map.of());
    }

    public TestReader pinnedTo(ProgrammeId programme, VersionId version) {
        var all = new HashMap<>(pins);
        all.put(programme, version);
        return new TestReader(actor, programmes, Map.copyOf(all));
    }

    @Override
    public boolean mayOpen(ProgrammeId programme) {
        return programmes.contains(programme);
    }

    @Override
    public Optional<VersionId> pinnedVersion(ProgrammeId programme) {
        return Optional.ofNullable(pins.get(programme));
    }
}
