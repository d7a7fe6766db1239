package org.belay.workshop;

import java.util.List;

/** A seat came free so close to the start that it is for whoever of these takes it first. */
public record SeatFree(Workshop workshop, List<InLine> people) {

    public SeatFree {
        people = List.copyOf(people);
    }
}
