package org.belay.goal;

import java.time.LocalDate;

/** A win that the partner of a match shares. */
public record SharedWin(WinId id, LocalDate happenedOn, String words, String by) {

    @Override
    public String toString() {
        return "SharedWin[" + id + "]";
    }
}
