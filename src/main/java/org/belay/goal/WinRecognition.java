package org.belay.goal;

/** What takes a win that somebody wants to share as recognition; a port for a feature further right. */
public interface WinRecognition {

    /** In the transaction in which it is shared. */
    void take(WinShared win);
}
