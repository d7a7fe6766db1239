package org.belay.workshop;

import org.belay.shared.ProgramId;

/** How many days before the start it is decided whether a workshop takes place, where registration does not end before. */
public interface DecisionTime {

    int days(ProgramId program);
}
