package uk.halfterm.curriculum;

/** How a programme plans a training event to take place. */
public enum EventMode {
    FACE_TO_FACE,
    VIRTUAL,
    EITHER
}
