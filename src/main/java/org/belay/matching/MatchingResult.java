package org.belay.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The result of a match run, by ids of people.
 *
 * @param pairs by mentee, then mentor
 * @param menteesShort mentees who got fewer mentors than they want, with why
 * @param mentorsUnused mentors with capacity and no mentee, with why
 * @param assignment the solved assignment with its proof, by the order of the problem's people
 */
public record MatchingResult(
        List<ProposedPair> pairs, List<LeftOver> menteesShort, List<LeftOver> mentorsUnused, Assignment assignment) {

    /** A mentor and a mentee by the ids of the people, with their score in centi-points, 0 to 10 000. */
    public record ProposedPair(long mentor, long mentee, int score, boolean locked) {}

    /** A mentor and a mentee, whatever they score. */
    public record Couple(long mentor, long mentee) {

        /** Two peers, as each of them sees the pair. */
        Stream<Couple> eachWay() {
            return Stream.of(this, new Couple(mentee, mentor));
        }
    }

    /** Who is together. */
    public Set<Couple> couples() {
        return pairs.stream()
                .map(pair -> new Couple(pair.mentor(), pair.mentee()))
                .collect(Collectors.toSet());
    }

    /** How many mentees have at least one mentor; of peers, how many have a partner. */
    public int matched() {
        return assignment.matched();
    }

    /** Somebody who got less than they want. */
    public record LeftOver(long person, int wanted, int got, WhyNobody why) {}

    /**
     * How the candidates on the other side fell away. The person themselves and candidates without capacity are no
     * candidates.
     *
     * @param candidates how many there are
     * @param excludedBy for each rule in force how many it excludes, whatever other rules do
     * @param excludedOnlyBy for each rule in force how many it alone excludes: they would become eligible without it
     * @param eligible how many no rule excludes
     * @param taken how many of the eligible have all they want
     */
    public record WhyNobody(
            int candidates, Map<Rule, Integer> excludedBy, Map<Rule, Integer> excludedOnlyBy, int eligible, int taken) {

        /** How many candidates some rule excludes. */
        public int excluded() {
            return candidates - eligible;
        }
    }
}
