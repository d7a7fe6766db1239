package org.belay.matching;

import java.util.List;

/** Scores of equals: those of both directions, and the mean of the two. The same as {@link PeerAssessment} gives. */
final class PeerScores implements PairScores {

    private final short[][] directed;

    PeerScores(List<Profile> people, MatchingSettings settings) {
        var scorer = new PairScorer(people, people, settings);
        directed = new short[people.size()][people.size()];
        ScoreTable.inParallel(people.size(), person -> scorer.row(person, directed[person]));
    }

    @Override
    public void row(int person, short[] scores) {
        for (var other = 0; other < scores.length; other++) {
            scores[other] = PeerAssessment.score(directed[person][other], directed[other][person]);
        }
    }
}
