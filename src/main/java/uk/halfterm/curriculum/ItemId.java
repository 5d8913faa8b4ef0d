package uk.halfterm.curriculum;

/**
 * An item of a programme, whatever section it stands in and in every version: its slug is unique in the programme, so that what
 * people did with it is kept when it moves. Written {@code ecf/modelling-a-new-idea}.
 */
public record ItemId(ProgrammeId programme, String slug) {

    /** Reads what {@link #toString()} wrote. */
    public static ItemId parse(String text) {
        var slash = text.indexOf('/');
        if (slash < 1 || slash != text.lastIndexOf('/') || slash == text.length() - 1) {
            throw new IllegalArgumentException("Not an item: " + text);
        }
        return new ItemId(ProgrammeId.of(text.substring(0, slash)), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return programme + "/" + slug;
    }
}
