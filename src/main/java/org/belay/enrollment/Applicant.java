package org.belay.enrollment;

import java.time.ZoneId;
import java.util.List;

/**
 * What the form takes as given of who is to take part.
 *
 * @param zone in which they say when they are free, unless they choose another
 * @param holidays of their site within a year: days on which no session is offered
 */
public record Applicant(ZoneId zone, List<Holiday> holidays) {

    public Applicant {
        holidays = List.copyOf(holidays);
    }
}
