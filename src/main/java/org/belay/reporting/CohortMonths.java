package org.belay.reporting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.matching.MatchId;
import org.belay.reporting.CohortFacts.Answers;
import org.belay.reporting.CohortFacts.Matches;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.CohortFacts.Topic;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What was read of each calendar month of a cohort's course, before suppression, beside {@link CohortFacts} of the whole and the
 * sessions of its months.
 *
 * @param matches of the whole
 * @param each all months, in order, without a gap
 */
record CohortMonths(MatchSets matches, List<MonthFacts> each) {

    CohortMonths {
        each = List.copyOf(each);
    }

    /**
     * One month.
     *
     * @param matches null when the cohort has none recorded
     * @param ratings of sessions of the month
     * @param fit the first answer of each person, where it was given in the month: together they are the whole's
     */
    record MonthFacts(@Nullable Matches matches, MatchSets sets, Answers ratings, Answers fit, List<Topic> topics)
            implements PartFacts {

        MonthFacts {
            topics = List.copyOf(topics);
        }
    }

    /** A match and its two people. */
    record Pair(MatchId match, PersonId mentor, PersonId mentee) {}

    /**
     * Which matches were active in a period.
     *
     * @param silent some of the active
     */
    record MatchSets(Set<Pair> active, Set<Pair> silent) {

        MatchSets {
            active = Set.copyOf(active);
            silent = Set.copyOf(silent);
        }

        Set<Pair> notSilent() {
            return without(active, silent);
        }

        /** What tells both from those of another period. */
        static Set<Pair> without(Set<Pair> pairs, Set<Pair> others) {
            Set<Pair> rest = new HashSet<>(pairs);
            rest.removeAll(others);
            return rest;
        }

        static Tally tally(Set<Pair> pairs) {
            long people = pairs.stream()
                    .flatMap(pair -> Stream.of(pair.mentor(), pair.mentee()))
                    .distinct()
                    .count();
            return new Tally(pairs.size(), people);
        }
    }
}
