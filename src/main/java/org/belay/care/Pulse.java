package org.belay.care;

import java.time.Instant;

/**
 * How it goes, as a mentor says.
 *
 * @param confidence that they can do it, 0 to {@link #MOST_SURE}
 */
public record Pulse(Load load, int confidence, Instant answeredAt) {

    public static final int MOST_SURE = 10;
}
