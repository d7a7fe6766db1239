package org.belay.session;

import java.time.Instant;

/**
 * A private note of somebody who is in a circle no more.
 *
 * @param startsAt of the session that it is about
 */
public record LeftNote(SessionId session, String circle, Instant startsAt, String text) {

    @Override
    public String toString() {
        return "LeftNote[" + session + "]";
    }
}
