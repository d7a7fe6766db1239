package org.belay.matching;

import java.util.List;

/** What could be done for somebody who has nobody. People are named by their ids. */
public sealed interface MatchAdvice {

    /** Nothing need be changed: with the people and rules of now a run finds somebody. */
    record MatchedByNow(List<Long> partners) implements MatchAdvice {

        public MatchedByNow {
            partners = List.copyOf(partners);
        }
    }

    /** Changes that would do, the smallest first; none when nothing so small does. */
    record Suggestions(List<Suggestion> suggestions) implements MatchAdvice {

        public Suggestions {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** A change, and what came of solving the whole problem with it. */
    record Suggestion(Change change, Effect effect) {}

    /**
     * What a change does, compared with a run of now.
     *
     * @param partners whom the person would get
     * @param moreMatched how many more mentees have a mentor
     * @param moreTotal by how much the sum of scores grows, in centi-points; negative when it falls
     * @param pairsEnded how many pairs of a run of now would not be there
     */
    record Effect(List<Long> partners, int moreMatched, long moreTotal, int pairsEnded) {

        public Effect {
            partners = List.copyOf(partners);
        }
    }
}
