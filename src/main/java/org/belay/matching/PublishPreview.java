package org.belay.matching;

import java.util.List;
import java.util.Optional;
import org.belay.shared.Problem;

/**
 * What publishing would do.
 *
 * @param listVersion names the list as it is now; publishing another one is refused
 * @param uninvited people of the cohort who could not sign in, whatever mail they get
 * @param problems what keeps the list from being published
 * @param ofPeers whether the pairs have no sides
 * @param offered whether the two of a pair are asked before their match becomes active
 * @param example a pair of the list, for the mails shown; nothing when the list is empty
 */
public record PublishPreview(
        String cohortName,
        long listVersion,
        int pairs,
        int mentors,
        int mentees,
        boolean ofPeers,
        boolean offered,
        int uninvited,
        List<Problem> problems,
        Optional<MatchPublished> example) {

    public PublishPreview {
        problems = List.copyOf(problems);
    }
}
