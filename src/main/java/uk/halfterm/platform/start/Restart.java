package uk.halfterm.platform.start;

/** Stops the portal, lets something happen while nothing runs, and starts it again in the same process with the same settings. */
@FunctionalInterface
public interface Restart {

    /** Returns once the portal serves again; what the work or the new start throws is passed on, and then nothing runs. */
    void around(Runnable work);
}
