package org.belay.matching;

import java.util.List;
import java.util.Set;

/**
 * A mentor that a mentee might get.
 *
 * @param violated the rules that exclude the pair; empty when it is possible
 * @param free places that neither an open match nor a proposal takes
 * @param proposals who is proposed to this mentor now, for a swap
 */
public record MentorChoice(
        Party mentor, int score, Set<Rule> violated, int free, int capacity, List<ProposalRow> proposals) {

    public MentorChoice {
        violated = Set.copyOf(violated);
        proposals = List.copyOf(proposals);
    }

    public boolean eligible() {
        return violated.isEmpty();
    }
}
