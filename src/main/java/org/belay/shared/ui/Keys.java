package org.belay.shared.ui;

/** Conditions for keys, as the browser asks them: parts of the filters of listeners. */
public final class Keys {

    /** Whether single keys do anything, which whoever speaks to the browser switches off. */
    public static final String SINGLE = "localStorage.getItem('belay.keys') !== 'off'";

    /** Whether a key writes into something. */
    public static final String WRITES = "event.composedPath()[0].matches("
            + "'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]')";

    private Keys() {}
}
