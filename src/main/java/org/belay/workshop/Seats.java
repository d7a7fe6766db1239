package org.belay.workshop;

/**
 * How the seats of a workshop are spread.
 *
 * @param all that there are
 * @param taken by people who are registered, with those who walked in
 * @param offered to somebody who has not answered yet
 * @param waiting people on the waitlist
 */
public record Seats(int all, int taken, int offered, int waiting) {

    /** Never less than none: whoever leads may let in more at the door. */
    public int free() {
        return Math.max(0, all - taken - offered);
    }
}
