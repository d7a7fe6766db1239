package org.belay.reporting;

import java.util.List;
import org.belay.reporting.CohortFacts.Funnel;
import org.belay.reporting.CohortFacts.Group;

/** The people of a cohort by how far they came, and the same by side, department and site. */
record PeopleFacts(Funnel funnel, List<Group> sides, List<Group> departments, List<Group> sites) {

    static final PeopleFacts NOBODY = new PeopleFacts(
            new Funnel(null, null, null, null, null, null, null, null), List.of(), List.of(), List.of());
}
