package org.belay.matching;

import java.util.Collection;
import java.util.List;
import org.belay.shared.PersonId;

/** Matches came to their end with their cohort, which may be many at once. */
public record MatchesCompleted(List<MatchDetails> matches, PersonId by) {

    public MatchesCompleted {
        matches = List.copyOf(matches);
    }

    public Collection<MatchId> ids() {
        return matches.stream().map(MatchDetails::id).toList();
    }
}
