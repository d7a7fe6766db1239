package org.belay.reporting;

import java.util.List;
import org.belay.reporting.CohortFacts.Answers;
import org.belay.reporting.CohortFacts.Matches;
import org.belay.reporting.CohortFacts.Sessions;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.CohortFacts.Topic;

/**
 * What was read of the pairs of a department or site, before suppression. A pair counts where its mentee is.
 *
 * @param sessions in all the time of the cohort
 * @param matches active at any time of it
 * @param mentees the different mentees of those
 */
record GroupFacts(Sessions sessions, Answers ratings, Answers fit, List<Topic> topics, Matches matches, Tally mentees)
        implements PartFacts {
    GroupFacts {
        topics = List.copyOf(topics);
    }
}
