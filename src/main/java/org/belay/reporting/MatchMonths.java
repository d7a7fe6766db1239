package org.belay.reporting;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.belay.matching.MatchId;
import org.belay.reporting.CohortFacts.Matches;
import org.belay.reporting.CohortMonths.MatchSets;
import org.belay.reporting.MeetingQueries.Sign;
import org.jspecify.annotations.Nullable;

/** The active matches of each month of a slice, made of those of the whole slice and of what each did by month. */
final class MatchMonths {

    private final Slice slice;
    private final List<ActiveMatch> matches;
    private final Map<MatchId, List<Sign>> sessions;
    private final Map<MatchId, List<Sign>> contacts;

    MatchMonths(Slice slice, List<ActiveMatch> matches, List<Sign> sessions, List<Sign> contacts) {
        this.slice = slice;
        this.matches = List.copyOf(matches);
        this.sessions = sessions.stream().collect(Collectors.groupingBy(Sign::match));
        this.contacts = contacts.stream().collect(Collectors.groupingBy(Sign::match));
    }

    MatchSets whole() {
        return ActiveMatch.sets(matches, slice.until());
    }

    MatchSets sets(int month) {
        return ActiveMatch.sets(active(month), until(month));
    }

    Matches facts(int month, boolean withSessions) {
        return ActiveMatch.facts(active(month), until(month), withSessions);
    }

    private Instant until(int month) {
        Instant end = slice.months().get(month).until();
        return end.isBefore(slice.until()) ? end : slice.until();
    }

    private List<ActiveMatch> active(int month) {
        Instant from = month == 0 ? slice.from() : until(month - 1);
        return matches.stream()
                .filter(match -> match.activeIn(from, until(month)))
                .map(match -> match.in(held(match, month), last(sessions, match, month), last(contacts, match, month)))
                .toList();
    }

    private long held(ActiveMatch match, int month) {
        return sessions.getOrDefault(match.match(), List.of()).stream()
                .filter(sign -> sign.month() == month)
                .mapToLong(Sign::held)
                .sum();
    }

    private static @Nullable Instant last(Map<MatchId, List<Sign>> signs, ActiveMatch match, int month) {
        return signs.getOrDefault(match.match(), List.of()).stream()
                .filter(sign -> sign.month() <= month)
                .map(Sign::last)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
