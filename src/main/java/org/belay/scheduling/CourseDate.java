package org.belay.scheduling;

import org.belay.workshop.WorkshopDateId;

/**
 * A date of a workshop, and which of them it is.
 *
 * @param number from 1, in the order in which the dates are written
 * @param dates how many the workshop has
 */
public record CourseDate(WorkshopDateId id, int number, int dates) {

    /** Whether there are others, so that it takes a number to tell which is meant. */
    public boolean oneOfSeveral() {
        return dates > 1;
    }
}
