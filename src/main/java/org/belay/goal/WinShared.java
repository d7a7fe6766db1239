package org.belay.goal;

import java.time.LocalDate;
import org.belay.shared.PersonId;

/** A win that somebody lets others read as recognition; its words are theirs to show. */
public record WinShared(WinId win, PersonId person, String name, LocalDate happenedOn, String words) {

    @Override
    public String toString() {
        return "WinShared[" + win + "]";
    }
}
