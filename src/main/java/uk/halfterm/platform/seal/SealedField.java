package uk.halfterm.platform.seal;

/**
 * Every field of the store that holds {@link Sealed} values, at the top of its documents. Whoever seals adds theirs: only what stands
 * here is sealed anew with a new key, and named when a backup cannot be read.
 */
public enum SealedField {
    /** What somebody has typed and not saved yet. */
    DRAFT_WORDS("drafts", "words");

    private final String collection;
    private final String field;

    SealedField(String collection, String field) {
        this.collection = collection;
        this.field = field;
    }

    /** Where a value is at home: it cannot be opened in another document or field. */
    public String context(String documentId) {
        return collection + "/" + documentId + "/" + field;
    }

    /** The name of the collection. */
    public String collection() {
        return collection;
    }

    /** The name of the field in its documents. */
    public String field() {
        return field;
    }
}
