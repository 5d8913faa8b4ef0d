package uk.halfterm.curriculum;

/** When people can begin in a cohort: all together at a {@link CohortStart}, or at any time ({@link Rolling}). */
public sealed interface Opening permits CohortStart, Rolling {

    /** What the cohort is called after it: "September 23-24". */
    String label();

    /** The same for addresses and ids: {@code september-23-24}. */
    String key();
}
