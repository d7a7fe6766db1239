package org.belay.shared.ui;

import java.util.List;

/** Where the search of Ctrl K leads besides the navigation; a Spring bean in the feature's {@code .ui} package. */
public interface JumpSource {

    /** As many as a short list has room for. */
    int MOST = 8;

    /**
     * At most {@link #MOST}, and only what the person who is signed in may open.
     *
     * @param words at least two letters
     */
    List<Jump> find(String words);

    /**
     * One thing that was found.
     *
     * @param under what tells it from another of the same name; may be empty
     * @param icon a symbol of the sprite
     */
    record Jump(String label, String under, String icon, Runnable go) {

        /** A page. */
        public static Jump to(String label, String under, String icon, String address) {
            return new Jump(label, under, icon, () -> Addresses.open(address));
        }
    }
}
