package org.belay.reporting;

import java.util.List;
import java.util.Locale;
import org.belay.feedback.Wording;
import org.belay.reporting.CohortFacts.Answers;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.FigureValue.Amount;
import org.belay.reporting.FigureValue.Mean;
import org.belay.reporting.OutcomeReport.Bar;
import org.jspecify.annotations.Nullable;

/**
 * Where a cohort stands as a whole, whatever months are asked for, before suppression. {@code null} means that the data does
 * not hold it.
 *
 * @param workshops those that were held, by their first day
 * @param workshopPeople who were at one of them at least
 * @param scales how scores of surveys changed from the start to the end; already suppressed, since surveys show them too
 * @param supporters who had matches as the supporting side
 * @param care what they say and keep; none where nobody supports others
 * @param fit who said how their pair fits
 * @param recommendation what a survey at the end says; already suppressed, and none where none asked
 */
public record Standing(
        @Nullable Circles circles,
        @Nullable Ties ties,
        List<Workshop> workshops,
        @Nullable Tally workshopPeople,
        @Nullable Supporters supporters,
        @Nullable Goals goals,
        List<Scale> scales,
        @Nullable Care care,
        @Nullable Answered fit,
        @Nullable Recommendation recommendation) {

    /** Nothing is recorded. */
    public static final Standing NONE =
            new Standing(null, null, List.of(), null, null, null, List.of(), null, null, null);

    public Standing {
        workshops = List.copyOf(workshops);
        scales = List.copyOf(scales);
    }

    /**
     * Circles that were published.
     *
     * @param circles and the people who are or were in them
     * @param sessions that they held, and the people of those circles
     * @param present marks of presence at those sessions
     * @param absent marks of absence
     */
    public record Circles(Tally circles, Tally sessions, Tally present, Tally absent) {}

    /**
     * Two people each who met at least once, as a match or in a circle, and in no earlier cohort.
     *
     * @param across of different departments
     * @param within of the same department, or of one that is not known
     */
    public record Ties(Tally across, Tally within) {}

    /**
     * A workshop.
     *
     * @param registered who had a seat
     * @param attended who were there at one date at least
     * @param seats that there were
     * @param noShows who had a seat, were marked as not there and were there at no date
     * @param waiting who stood on the waitlist when it took place
     * @param rated what people said of it; none before the cohort is closed
     */
    public record Workshop(
            String title,
            long registered,
            long attended,
            long seats,
            long noShows,
            long waiting,
            @Nullable Rated rated) {}

    /** Ratings, one of each person: how many gave a 1, a 2 and so on to 5. */
    public record Rated(List<Long> byRating) {
        public Rated {
            byRating = List.copyOf(byRating);
        }

        long people() {
            return byRating.stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * People who support others, at any time of the cohort.
     *
     * @param matchesEach matches of each of them
     */
    public record Supporters(List<Long> matchesEach) {
        public Supporters {
            matchesEach = List.copyOf(matchesEach);
        }
    }

    /**
     * What those who support others say and keep for themselves.
     *
     * @param load what each said last, among all of them, by the choices of {@link Question#LOAD}
     * @param confidences one for each who said it
     * @param supervised who wrote down supervision, and those who did not
     * @param calls with which people asked for help with their goals
     * @param settled part of the calls
     */
    public record Care(
            Answers load,
            List<Integer> confidences,
            Tally supervisions,
            Tally supervised,
            Tally notSupervised,
            Tally encounters,
            Tally talks,
            Tally calls,
            Tally settled,
            Tally notSettled) {
        public Care {
            confidences = List.copyOf(confidences);
        }
    }

    /**
     * Goals of people; those of circles are not among them.
     *
     * @param all but those set aside
     * @param success reached, or under way again after a setback; part of {@code counted}
     * @param noSuccess the rest of the counted
     * @param reached part of the success
     * @param recovered the rest of the success
     * @param levels how they stand, without those set aside, by the choices of {@link Question#GOAL_LEVEL}
     * @param scores T-score of each person, without goals set aside
     * @param scoresBefore the same of the levels at the start, of the same people
     */
    public record Goals(
            Tally all,
            Tally success,
            Tally noSuccess,
            Tally reached,
            Tally recovered,
            Answers levels,
            List<Double> scores,
            List<Double> scoresBefore) {
        public Goals {
            scores = List.copyOf(scores);
            scoresBefore = List.copyOf(scoresBefore);
        }
    }

    /** People who answered, among those who could. */
    public record Answered(long people, long asked) {}

    /**
     * Whether people would recommend the program.
     *
     * @param choices how many said what, by the choices of {@link Question#RECOMMENDATION}
     * @param response who answered among those asked
     */
    public record Recommendation(FigureValue score, Bar choices, FigureValue response) {}

    /**
     * A score of an instrument before and after, of the people who answered both times.
     *
     * @param more none in reports that were kept before it was shown
     */
    public record Scale(
            Wording instrument,
            Wording score,
            FigureValue before,
            FigureValue after,
            FigureValue change,
            @Nullable Detail more) {

        private static final double HUNDREDTHS = 100;

        /** Beside a hidden response no count may stand that it follows from, whoever reads it and in whatever version. */
        public Scale {
            if (more != null && !more.response().shown()) {
                before = withoutCount(before);
                after = withoutCount(after);
                change = withoutCount(change);
                more = more.withoutCounts();
            }
        }

        /** In two decimals: the whole number would tell of how many people it is the mean. */
        private static FigureValue withoutCount(FigureValue value) {
            return value instanceof Mean mean ? new Amount(Math.round(mean.value() * HUNDREDTHS) / HUNDREDTHS) : value;
        }

        /**
         * How much it changed, of whom, and for how many.
         *
         * @param response who answered both times, among those who were asked both times
         * @param effect the mean change in standard deviations of the changes
         * @param once who answered one time only
         * @param rose whose score rose by more than its error of measurement
         */
        public record Detail(
                FigureValue response, FigureValue effect, FigureValue once, FigureValue rose, FigureValue fell) {

            /** The effect goes too: beside what is written of the change elsewhere it would tell of how many people both are. */
            private Detail withoutCounts() {
                return new Detail(response, hidden(effect), hidden(once), hidden(rose), hidden(fell));
            }

            private static FigureValue hidden(FigureValue value) {
                return value.shown() ? FigureValue.wouldTell() : value;
            }
        }

        String name(Locale reader) {
            String whole = instrument.in(reader);
            String part = score.in(reader);
            return part.isEmpty() || part.equals(whole) ? whole : whole + ": " + part;
        }
    }
}
