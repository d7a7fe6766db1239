package org.belay.reporting;

import java.util.List;
import org.belay.reporting.CohortFacts.Answers;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.CohortFacts.Topic;

/** What was read of a part of a cohort beside its sessions, before suppression. */
interface PartFacts {

    /** Of its sessions. */
    Answers ratings();

    /** The first answer of each person. */
    Answers fit();

    List<Topic> topics();

    default Tally topic(String name) {
        return topics().stream()
                .filter(topic -> topic.name().equals(name))
                .map(Topic::held)
                .findFirst()
                .orElse(Tally.NONE);
    }
}
