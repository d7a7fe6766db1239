package org.belay.shared.table;

/** Something that was tidied up in a cell and may be worth telling. */
public record CellNote(int column, Kind kind) {

    public enum Kind {
        /** Spaces before or after the text were cut off. */
        SPACES_TRIMMED,
        /** No-break or other unusual spaces became ordinary ones. */
        UNUSUAL_SPACE,
        /** Several spaces in a row became one. */
        REPEATED_SPACE,
        /** Invisible control characters were taken out. */
        CONTROL_CHARACTER
    }
}
