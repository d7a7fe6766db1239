package org.belay.shared;

import java.util.List;

/** Somebody else changed the row since it was read: nothing was written, the caller shows the new state. */
public class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChangedMeanwhile(Object what) {
        super("Changed meanwhile: " + what);
    }

    /** Every edited row is written with the version it was read with; anything but one row written is a lost update. */
    public static void unlessOne(int rowsWritten, Object what) {
        if (rowsWritten != 1) {
            throw new ChangedMeanwhile(what);
        }
    }

    /** The same of many that were written at once, in their order. */
    public static void unlessOneEach(int[] rowsWritten, List<?> what) {
        for (var i = 0; i < rowsWritten.length; i++) {
            unlessOne(rowsWritten[i], what.get(i));
        }
    }
}
