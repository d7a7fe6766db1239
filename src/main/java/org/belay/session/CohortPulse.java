package org.belay.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.belay.matching.MatchId;
import org.jspecify.annotations.Nullable;

/**
 * How the pairs of a cohort have been in touch week by week, and how they fit.
 *
 * @param weeks the latest at the end
 * @param fit how many people of pairs that go on say so, by what they said last; without the pairs of whoever reads
 * @param silent how many of those people have not said
 * @param ratings how many there are of sessions, without those of whoever reads
 * @param meanRating of those, 1 to 5; null without any
 */
public record CohortPulse(
        List<Week> weeks,
        Map<Fit, Integer> fit,
        int silent,
        int ratings,
        @Nullable Double meanRating) {

    /** As long as "lately" is on Today. */
    static final Duration LATELY = Duration.ofDays(14);

    static final int MOST_WEEKS = 9;

    public CohortPulse {
        weeks = List.copyOf(weeks);
        fit = Map.copyOf(fit);
    }

    /**
     * Pairs that went on at the end of a week of the cohort, by the two weeks before.
     *
     * @param number 1 for the first
     * @param met those who held a session or talked
     * @param planned of the others, those who had a session in their calendar in those days, or have one ahead now
     */
    public record Week(int number, int met, int planned, int nothing) {

        public int pairs() {
            return met + planned + nothing;
        }
    }

    /** When a pair went on; null for what still does. */
    record Stretch(MatchId match, Instant from, @Nullable Instant to) {

        boolean goesOn(Instant at) {
            return !from.isAfter(at) && (to == null || to.isAfter(at));
        }
    }

    /**
     * Something between the two of a pair.
     *
     * @param met whether they met or talked; else it only stood in the calendar
     */
    record Contact(MatchId match, Instant at, boolean met) {}

    /** @param start the first day of the cohort */
    static List<Week> weeks(
            LocalDate start, Instant now, Collection<Stretch> pairs, Map<MatchId, List<Contact>> contacts) {
        var weeks = new ArrayList<Week>();
        var begin = start.atStartOfDay(ZoneOffset.UTC).toInstant();
        for (var number = 1; begin.plus(Duration.ofDays(7L * (number - 1))).isBefore(now); number++) {
            var whole = begin.plus(Duration.ofDays(7L * number));
            var running = whole.isAfter(now);
            weeks.add(week(number, running ? now : whole, running, pairs, contacts));
        }
        return weeks.subList(Math.max(0, weeks.size() - MOST_WEEKS), weeks.size());
    }

    private static Week week(
            int number, Instant end, boolean running, Collection<Stretch> pairs, Map<MatchId, List<Contact>> contacts) {
        var met = 0;
        var planned = 0;
        var nothing = 0;
        for (var pair : pairs) {
            if (!pair.goesOn(end)) {
                continue;
            }
            var own = contacts.getOrDefault(pair.match(), List.of());
            Predicate<Contact> lately = contact ->
                    contact.at().isAfter(end.minus(LATELY)) && !contact.at().isAfter(end);
            if (own.stream().anyMatch(lately.and(Contact::met))) {
                met++;
            } else if (own.stream()
                    .anyMatch(lately.or(contact -> running && contact.at().isAfter(end)))) {
                planned++;
            } else {
                nothing++;
            }
        }
        return new Week(number, met, planned, nothing);
    }

    static Map<Fit, Integer> byFit(Map<Fit, Integer> said) {
        var all = new EnumMap<Fit, Integer>(Fit.class);
        for (var fit : Fit.values()) {
            all.put(fit, said.getOrDefault(fit, 0));
        }
        return all;
    }
}
