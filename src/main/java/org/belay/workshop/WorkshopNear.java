package org.belay.workshop;

import java.util.List;

/** Of a date that comes soon these people are to be reminded, once. */
public record WorkshopNear(Workshop workshop, Workshop.Date date, List<InLine> people) {

    public WorkshopNear {
        people = List.copyOf(people);
    }
}
