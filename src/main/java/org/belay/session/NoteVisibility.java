package org.belay.session;

/** Who reads a note: the pair, or its author alone. */
public enum NoteVisibility {
    SHARED,
    PRIVATE
}
