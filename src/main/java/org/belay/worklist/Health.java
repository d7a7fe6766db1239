package org.belay.worklist;

import java.util.List;
import java.util.Map;
import org.belay.shared.CohortId;

/**
 * How the cohorts of a coordinator stand, each with its five numbers.
 *
 * @param cohorts those in which there is anything to count, by name
 */
public record Health(List<OfCohort> cohorts) {

    public Health {
        cohorts = List.copyOf(cohorts);
    }

    /** A part of a whole. */
    public record Share(int part, int whole) {

        public static final Share NONE = new Share(0, 0);

        Share plus(Share other) {
            return new Share(part + other.part, whole + other.whole);
        }

        public double ratio() {
            return whole == 0 ? 0 : (double) part / whole;
        }
    }

    /** One cohort. */
    public record OfCohort(CohortId cohort, String name, String program, Map<Figure, Share> shares) {

        public OfCohort {
            shares = Map.copyOf(shares);
        }

        public Share share(Figure figure) {
            return shares.getOrDefault(figure, Share.NONE);
        }
    }

    /** Of all together. */
    public Share share(Figure figure) {
        return cohorts.stream().map(cohort -> cohort.share(figure)).reduce(Share.NONE, Share::plus);
    }

    /** Those that have something to count there. */
    public List<OfCohort> with(Figure figure) {
        return cohorts.stream()
                .filter(cohort -> cohort.share(figure).whole() > 0)
                .toList();
    }
}
