package uk.halfterm.curriculum;

import java.util.Optional;

import uk.halfterm.identity.Actor;

/**
 * Through whose eyes content is seen: who asks, which programmes are theirs to open and which version of each. Only the module that
 * knows people's cohorts may be one ({@code cohort.Standpoint}; CodeRulesTest holds that).
 */
public interface Reader {

    Actor actor();

    /** Whether the programme is one of the reader's: by their places, or by whom they look after or run it for. */
    boolean mayOpen(ProgrammeId programme);

    /** The version that the reader's cohort is pinned to; empty where it follows the current one. */
    Optional<VersionId> pinnedVersion(ProgrammeId programme);
}
