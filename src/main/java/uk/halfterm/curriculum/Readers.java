package uk.halfterm.curriculum;

import java.util.Optional;

/** Finds the {@link Reader} of the current request; the module that knows people's cohorts implements it. */
public interface Readers {

    /** Empty where nobody is signed in, or no role is left. */
    Optional<Reader> reader();
}
