package uk.halfterm.curriculum;

/** Where an item stands, stable over versions; written {@code ecf/3/modelling-a-new-idea}. */
public record ItemRef(ProgrammeId programme, int block, String slug) {

    /** Reads what {@link #toString()} wrote. */
    public static ItemRef parse(String text) {
        String[] steps = text.split("/", -1);
        if (steps.length != 3) {
            throw new IllegalArgumentException("Not an item: " + text);
        }
        return new ItemRef(ProgrammeId.of(steps[0]), Integer.parseInt(steps[1]), steps[2]);
    }

    @Override
    public String toString() {
        return programme + "/" + block + "/" + slug;
    }
}
