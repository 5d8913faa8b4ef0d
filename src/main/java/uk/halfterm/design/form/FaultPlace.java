package uk.halfterm.design.form;

/** Where on the page a fault is shown: at a field, or at an answer that is checked before it is sent. */
sealed interface FaultPlace permits Field, CheckedAnswer {

    /** The field that faults name, and the id that the summary's link leads to. */
    String name();

    String label();

    /** Shows what is wrong here, instead of what was shown before. */
    void refuse(String why);

    /** Shows that nothing is wrong here. */
    void accept();
}
