package uk.halfterm.platform.store.schema;

/** Where a store says which {@link SchemaStep}s it went through: one document, kept, backed up and moved like every other. */
public final class Schema {

    /** The number of this release's last step. Raise it with the step that is added. */
    public static final int LATEST = 8;

    public static final String COLLECTION = "schema";
    public static final String ID = "halfterm";
    public static final String NUMBER = "number";

    private Schema() {}
}
