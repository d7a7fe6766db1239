package org.belay.community;

import java.time.Instant;
import org.belay.shared.PersonId;

/** A message as one of those reads it who exchange them. */
public record MessageRow(MessageId id, PersonId author, String authorName, String text, Instant at, boolean mine) {

    @Override
    public String toString() {
        return "MessageRow[" + id + "]";
    }
}
