package org.belay.worklist;

import java.util.List;

/**
 * What is on today in the programs of a coordinator.
 *
 * @param entries deadlines, then the next sessions
 * @param sessions how many sessions there are today, those that are over too
 * @param ahead how many of them are still to come
 */
public record Agenda(List<AgendaEntry> entries, int sessions, int ahead) {

    public Agenda {
        entries = List.copyOf(entries);
    }
}
