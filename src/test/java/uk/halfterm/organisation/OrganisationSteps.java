package uk.halfterm.organisation;

import java.util.List;

import uk.halfterm.platform.store.schema.SchemaStep;

/** The steps of this module, for tests of all of them. */
public final class OrganisationSteps {

    private OrganisationSteps() {}

    public static List<SchemaStep> all() {
        return List.of(new SearchKeysKept());
    }
}
