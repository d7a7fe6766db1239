package org.belay.workshop;

/**
 * How the seats of a workshop are spread.
 *
 * @param all that there are; of a workshop that is online, too, those in the room
 * @param taken by people who are registered, with those who walked in, but for those online
 * @param offered to somebody who has not answered yet
 * @param waiting people on the waitlist
 * @param online people who join online where there is a room as well
 */
public record Seats(int all, int taken, int offered, int waiting, int online) {

    Seats(int all, int taken, int offered, int waiting) {
        this(all, taken, offered, waiting, 0);
    }

    /** All who are registered, wherever they sit. */
    public int registered() {
        return taken + online;
    }

    /** Never less than none: whoever leads may let in more at the door. */
    public int free() {
        return Math.max(0, all - taken - offered);
    }
}
