package org.belay.feedback;

import org.belay.shared.SmallNumbers;

/** How many of those asked have answered. */
public record Response(int asked, int answered) {

    /** 0 to 1. */
    public double rate() {
        return asked == 0 ? 0 : (double) answered / asked;
    }

    public int missing() {
        return asked - answered;
    }

    /** Whether it tells of one to four people that they did, or did not; then all counts from which it follows tell it too. */
    public boolean tells() {
        return SmallNumbers.small(answered) || SmallNumbers.small(missing());
    }
}
